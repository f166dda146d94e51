import { canonicalValue, landlinePattern, plainMobile } from './canonical.ts';
import { valuePatterns } from './value-patterns.ts';

/** R37, "注明联系人姓名、电话、手机": whom the bureau calls about the summary. */
export interface SummaryContact {
  readonly name: string;
  readonly phone: string;
  readonly mobile: string;
}

/** An error where it is no mobile number of the mainland (after +86, 0086 and spaces). */
export const isMobile = (number: string): boolean => valuePatterns.mobile[0].test(plainMobile(number));

/** A landline with or without area code and extension; anything else is a warning alone, for there are short numbers. */
export const isLandline = (number: string): boolean => landlinePattern.test(canonicalValue('landline', number));
