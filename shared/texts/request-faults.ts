/** A character that cannot be printed, in Chinese as its sender reads it. */
export const unprintableFault = {
  rule: 'unprintable',
  message: '内容中含有不可打印的字符（可能由粘贴带入）。请删除后重新输入。',
} as const;

/** A fault as a schema tells it; which of these it names hangs on its code. */
interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  /** False: the bound itself is out. */
  readonly inclusive?: boolean;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly divisor?: number;
}

/** What is wrong with a field of a request, in Chinese as its sender reads it; a schema's own sentence goes first. */
export function explainIssue(issue: Issue): string {
  const { message, origin = '', keys = [], values = [], format = '' } = issue;
  if (/\p{Script=Han}/u.test(message)) return message;
  switch (issue.code) {
    case 'invalid_type':
      return message.endsWith('received undefined') ? '请填写此项。' : '此项的内容类型不正确。';
    case 'too_big':
      return `${limitOf(origin)}不能超过${issue.maximum}${unitOf(origin)}。`;
    case 'too_small':
      if (issue.inclusive === false) return `${limitOf(origin)}须大于${issue.minimum}。`;
      return `${limitOf(origin)}不能少于${issue.minimum}${unitOf(origin)}。`;
    case 'unrecognized_keys':
      return `没有这些字段：${keys.join('、')}。`;
    case 'invalid_value':
      return `只能是以下各项之一：${values.map(String).join('、')}。`;
    case 'invalid_format':
      return formats[format] ?? '此项的格式不正确。';
    case 'not_multiple_of':
      return `必须是${issue.divisor}的倍数。`;
    default:
      return '此项的内容不正确。';
  }
}

const formats: Readonly<Record<string, string>> = {
  email: '请填写有效的电子邮箱地址。',
  date: '请填写有效的日期，例如2025-01-24。',
  datetime: '请填写带时区的时间，例如2025-02-08T00:00:00+08:00。',
};

const limitOf = (origin: string): string => (origin === 'string' ? '字数' : origin === 'array' ? '项数' : '数值');
const unitOf = (origin: string): string => (origin === 'string' ? '字' : origin === 'array' ? '项' : '');
