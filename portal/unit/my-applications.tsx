export function MyApplications() {
  return <p>…</p>;
}
