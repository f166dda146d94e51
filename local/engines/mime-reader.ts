interface ReadMail {
  readonly subject: string;
  readonly headers: { name: string; value: string }[];
  readonly text: string;
  readonly html: string;
}

/** Reads the mails that this system writes: multipart/alternative, base64, encoded words in the subject. */
export function parseMime(raw: string): ReadMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() }));
  const header = (name: string): string => headers.find((one) => one.name.toLowerCase() === name)?.value ?? '';
  const boundary = /boundary="([^"]+)"/.exec(header('content-type'))?.[1] ?? '';
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`);
  const part = (type: string): string => {
    const found = parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? '';
    return Buffer.from(found.slice(found.indexOf('\r\n\r\n') + 4), 'base64').toString('utf8');
  };
  return { subject: decodeWords(header('subject')), headers, text: part('text/plain'), html: part('text/html') };
}

function decodeWords(value: string): string {
  return value.replace(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_word, encoded: string) =>
    Buffer.from(encoded, 'base64').toString('utf8'),
  );
}
