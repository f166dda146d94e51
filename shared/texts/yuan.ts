/** 分 as 元 with two decimals. */
export const showFen = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 元 as somebody types them, in whole 分; 0 for an empty field, undefined where it is no amount. */
export function readYuan(typed: string): number | undefined {
  const text = typed.replaceAll(/[,，\s]/g, '');
  if (text === '') return 0;
  const [, yuan, cents = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** As it stands in a field to be typed over. */
export const typedYuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
