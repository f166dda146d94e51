import { useRound } from '#portal/api/round.ts';
import { useLabel } from '#portal/texts/language.tsx';
import { enquiryLink, enquirySentence } from '#texts/enquiry.ts';

/** Whom to ask: the sentence names the notice, and so does what the link begins (R45). */
export function Enquiry() {
  const label = useLabel();
  const round = useRound().data;
  if (!round) return null;
  return (
    <p className="enquiry">
      <a href={enquiryLink(round)}>{label(enquirySentence(round))}</a>
    </p>
  );
}
