/** What a mail may say; ids, instants and codes only, no name of a person, a unit or a project. Its words are of one language. */
export interface MailData {
  /** 收件号: the first letters of the application's id. */
  readonly number: string;
  readonly roundTitle: string;
  /** The nominating body that a summary is of; empty elsewhere. */
  readonly bodyName: string;
  readonly deadline: string;
  readonly receivedAt: string;
  readonly findings: readonly string[];
  /** What a return asks for, in numbers; empty where its fact does not say. */
  readonly asked: string;
  readonly outcome: string;
  readonly head: string;
  /** It was filed before, returned, and is filed again corrected. */
  readonly again: boolean;
  /** It goes to the unit of a listed application, which is to report its service. */
  readonly toReport: boolean;
  /** The office that a claim, an invitation or a membership is about; empty elsewhere. */
  readonly office: string;
}

export interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
}

/** The Chinese text, which is sent, and the whole of it in English beside it. */
export interface MailText extends Wording {
  readonly english: Wording;
}

export type Template = (data: MailData) => MailText;

/** Both languages of one mail: subject, action, and as many paragraphs on either side. */
export function mail(
  zh: readonly [subject: string, action: string, ...paragraphs: string[]],
  en: readonly [subject: string, action: string, ...paragraphs: string[]],
): MailText {
  return { ...wording(zh), english: wording(en) };
}

function wording([subject, action, ...paragraphs]: readonly [string, string, ...string[]]): Wording {
  return { subject, action, paragraphs };
}
