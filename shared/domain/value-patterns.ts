/** How canonical values of these types must look, and what is said where they do not: for forms and for what is imported into them. */
export const valuePatterns = {
  'credit-code': [/^[0-9A-HJ-NPQRTUWXY]{18}$/, '须为18位统一社会信用代码（数字和大写字母，不含I、O、S、V、Z）'],
  mobile: [/^1[3-9]\d{9}$/, '须为11位手机号码'],
  email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '须为有效的电子邮箱地址'],
  region: [/^\d{6}$/, '须为6位行政区划代码'],
  date: [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '须为日历上有的日期（年-月-日）'],
  month: [/^\d{4}-(?:0[1-9]|1[0-2])$/, '须为年月（年-月）'],
} as const;

/**
 * What no form, name or note needs and no printer, signature or log should meet: half a character, control characters other than
 * tab and line ends, marks that turn the direction of what follows (CVE-2021-42574).
 */
const unprintable = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

export const isPrintable = (text: string): boolean => text.isWellFormed() && !unprintable.test(text);

/** 31 April is no day. */
export function isOnCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
