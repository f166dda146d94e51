import type { SummaryDefinition } from '#domain/summary-definition.ts';
import type { SummaryContent } from './summary-blocks.ts';
import { writeSheet } from './xlsx/write-sheet.ts';

/** A printed millimetre in characters of a sheet's column. */
const charactersPerMm = 0.64;

/** The sheet that is the twin of the printed summary: the same header, rows and notes, from the same data. */
export function summarySheet(
  definition: SummaryDefinition,
  about: { content: SummaryContent; version: number; versionHash: string; at: string },
): Promise<Uint8Array> {
  const { content, version, versionHash, at } = about;
  const { contact, bodyName, reportDate } = content;
  return writeSheet({
    name: '一览表',
    title: content.title,
    above: [
      `填报单位：${bodyName}　　填报日期：${reportDate.replaceAll('-', '.')}　　第${version}版　版本校验码 ${versionHash}`,
      `联系人：${contact.name}　　电话：${contact.phone}　　手机：${contact.mobile}`,
    ],
    columns: definition.columns.map(({ label, widthMm, centred }) => ({
      header: label.zh,
      centred,
      width: Math.round(widthMm * charactersPerMm * 10) / 10,
    })),
    rows: content.rows.map((row) => definition.columns.map(({ id }) => row[id])),
    below: content.notes.map((note) => `说明：${note}`),
    orientation: 'landscape',
    at,
  });
}
