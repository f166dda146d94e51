/** What the reader says of a scan: what was seen, and what to do. English beside it for the team. `{}` is what it is about. */
const findings: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'no-pages': ['文件中没有页面。请重新扫描后上传。', 'The file has no pages. Scan again.'],
  'file-unreadable': ['文件无法打开或已损坏。请重新扫描后上传。', 'The file cannot be opened. Scan again.'],
  'only-blank-pages': [
    '全部页面都是空白。请检查纸张是否放反，重新扫描后上传。',
    'All pages are blank. Check which way the sheets lie, and scan again.',
  ],
  'reading-timed-out': [
    '文件过于复杂，系统未能在限定时间内读完。请打印后重新扫描，上传扫描件。',
    'Reading took too long. Print, scan and upload again.',
  ],
  'page-blank': ['该页为空白页，已忽略。', 'A blank page, ignored.'],
  'resolution-too-low': [
    '该页分辨率过低，无法辨认。请用200–300 dpi重新扫描后上传。',
    'The resolution is too low to read. Scan at 200–300 dpi.',
  ],
  'resolution-low': [
    '该页分辨率偏低（约{} dpi）。建议用200–300 dpi重新扫描；如内容清晰，可说明后提交。',
    'The resolution is low ({} dpi). Better scan at 200–300 dpi.',
  ],
  'page-blurred': [
    '该页较模糊。请重新扫描，或对焦后重新拍摄；如内容可以辨认，可说明后提交。',
    'The page is blurred. Scan or photograph it again.',
  ],
  'edges-cut': [
    '该页边缘被裁掉一部分。请将整页放入画面后重新扫描。',
    'A part of the sheet is cut off. Scan the whole sheet.',
  ],
  'edge-seal': ['该页边缘有骑缝章，不计作单位公章。', 'A stamp across the pages’ edge; not counted as the seal.'],
  'code-unreadable': [
    '该页二维码无法识别。请确认二维码完整、未被遮挡后重新扫描；也可说明情况，由审核人员核对。',
    'The page’s code cannot be read. Scan again, or let a person check.',
  ],
  'form-foreign': [
    '该页不是本申报的申报表。请上传由本申报打印、盖章的申报表。',
    'A page of another application. Upload the form of this one.',
  ],
  'older-version': [
    '该页是旧版本申报表（版本{}）。请打印当前版本，签字盖章后重新扫描上传。',
    'A page of an older version ({}). Print the current one.',
  ],
  'page-kept': [
    '该页内容没有变动，沿用此前版本的页面（版本{}）。',
    'Nothing on it changed: the page of an earlier version ({}) holds.',
  ],
  'version-unknown': [
    '该页的版本与系统记录不一致（版本{}）。请重新下载打印当前版本，盖章后上传。',
    'A version that is not on record ({}). Print the current one.',
  ],
  'page-altered': [
    '该页的校验码与系统记录不一致。请重新下载打印当前版本，盖章后上传。',
    'The page’s hash differs from the record. Print the current version.',
  ],
  'page-doubled': ['第{}页重复。请确认是否漏扫其他页；多余的页不影响提交。', 'Page {} is there twice.'],
  'page-missing': ['缺少第{}页。请补齐全部页面后重新上传。', 'Page {} is missing. Upload all pages.'],
  'seal-absent': [
    '此处未发现单位公章。请加盖公章后重新扫描；如已盖章，可说明情况，由审核人员核对。',
    'No seal was found here. Stamp and scan again, or say that it is there.',
  ],
  'seal-uncertain': [
    '此处的印章不够清晰，系统无法确认。请重新盖章扫描，或说明情况，由审核人员核对。',
    'The seal is not clear. Stamp again, or let a person check.',
  ],
  'seal-colourless': [
    '扫描件为黑白或灰度，无法辨认红色印章。请使用彩色模式重新扫描；也可说明情况，由审核人员核对。',
    'A grey or black-and-white scan: the red seal cannot be seen. Scan in colour.',
  ],
  'seal-elsewhere': [
    '公章不在指定的盖章处。如确为本单位公章，可说明情况后提交。',
    'The seal is not in its place. Say so if it is the right one.',
  ],
};

export function explainScanFinding(code: string, about = ''): { zh: string; en: string } {
  const [zh, en] = findings[code] ?? [`检查提示（${code}）。请重新扫描或说明情况。`, `Finding ${code}.`];
  if (about === '') return { zh: inGeneral(zh), en: inGeneral(en) };
  const shown = code === 'older-version' || code === 'version-unknown' ? versions(about) : about;
  return { zh: zh.replace('{}', shown), en: en.replace('{}', about) };
}

/** A mail names what was found, the page shows where: without its number the sentence still reads. */
function inGeneral(sentence: string): string {
  return sentence
    .replace(/（[^（）]*\{\}[^（）]*）|\s\([^()]*\{\}[^()]*\)/, '')
    .replace('第{}页', '部分页面')
    .replace('Page {} is', 'A page is');
}

/** `1/2`: the page's version and the current one. */
function versions(about: string): string {
  const [given = '', current = ''] = about.split('/');
  return `第${given}版，当前为第${current}版`;
}
