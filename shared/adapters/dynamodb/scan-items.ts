import { canonicalJson } from '#domain/chain.ts';
import { type Scan, scanSchema } from '#domain/scan.ts';
import type { Key } from './keys.ts';
import { type Item, keyOf, number, readText, text } from './table.ts';

export function scanItem(key: Key, scan: Scan): Item {
  return { ...keyOf(key), status: text(scan.status), version: number(scan.version), scan: text(canonicalJson(scan)) };
}

export function readScan(item: Item): Scan {
  return scanSchema().parse(JSON.parse(readText(item, 'scan') ?? 'null'));
}
