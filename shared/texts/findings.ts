import { refusalsOfFiles } from '#domain/refusals-of-files.ts';
import { explainScanFinding } from './scan-findings.ts';

/** What the API says before anything is uploaded, it says in the same words afterwards. */
function refused(code: keyof typeof refusalsOfFiles): readonly [zh: string, en: string] {
  const [, zh, en] = refusalsOfFiles[code];
  return [zh, en];
}

/** What was wrong with a scan and what to do, for the person who uploaded it; English beside it for the team. */
const findings: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'manifest-file-missing': [
    '有文件没有上传完成。请重新上传全部文件。',
    'A file never arrived. Upload all files again.',
  ],
  'type-mismatch': [
    '文件内容与所选类型不符。请上传扫描得到的 PDF、JPG、PNG 或 TIFF 原文件，不要只改扩展名。',
    'The content is not of the declared type. Upload the scanner’s own PDF, JPG, PNG or TIFF.',
  ],
  'type-unsupported': refused('type-unsupported'),
  'type-heic': refused('type-heic'),
  'file-empty': ['文件是空的。请重新扫描后上传。', 'The file is empty. Scan again.'],
  'file-too-large': refused('file-too-large'),
  'scan-too-large': refused('scan-too-large'),
  'too-many-files': refused('too-many-files'),
  'size-mismatch': [
    '收到的文件大小与所选文件不一致，可能上传中断。请重新上传。',
    'The size differs from what was announced. Upload again.',
  ],
  'file-truncated': ['文件不完整。请在扫描仪或手机上重新生成后上传。', 'The file is cut off. Scan again.'],
  'file-unreadable': [
    '文件无法打开。请确认能在电脑上正常打开后重新上传。',
    'The file cannot be opened. Check it and upload again.',
  ],
  'malware-found': [
    '文件中发现恶意内容，系统未保存该文件。请先对电脑查毒，然后重新扫描盖章件并上传。',
    'The file holds malicious content and was not kept. Check the computer, scan the paper again and upload.',
  ],
  'malware-scan-impossible': [
    '文件无法进行安全检查，通常因为设有密码。请去除密码，或重新扫描后上传。',
    'The file could not be checked for malware, mostly because of a password. Remove it, or scan again.',
  ],
  'file-encrypted': ['文件设有密码或加密。请去除密码后重新上传。', 'The file is encrypted. Remove the password.'],
  'file-active-content': [
    '文件含有脚本、附件或可执行内容。请打印后重新扫描，上传扫描件。',
    'The file holds scripts or attachments. Upload a plain scan.',
  ],
  'file-too-complex': [
    '文件结构异常。请打印后重新扫描，上传扫描件。',
    'The file’s structure is abnormal. Upload a plain scan.',
  ],
  'too-many-pages': ['页数过多。请只上传盖章的申报表各页。', 'Too many pages. Upload the stamped form only.'],
  'image-too-large': ['图片尺寸过大。请以 300 dpi 以下重新扫描。', 'The image is too large. Scan at 300 dpi or less.'],
  'multipart-upload': ['上传方式不受支持。请通过申报页面上传。', 'Unsupported way of uploading. Use the portal.'],
  'older-version': [
    '扫描件对应的申报表版本已作废。请打印最新版本，盖章后上传。',
    'The scan is of a void version. Print, stamp and scan the current one.',
  ],
  'applicant-quota-reached': [
    '本单位今年的申报名额已用完（每单位不超过1个项目或基地）。如需更换，请先撤回已提交的申报。',
    'Your unit’s quota is used up. Withdraw the other application first.',
  ],
  'paper-missing': [
    '本年度以书面材料为准，书面材料尚未登记，此次上传未采用。请先将书面材料和公函送达市局窗口登记，再上传扫描件。',
    'Paper counts in this round and none is registered. Hand it in at the bureau’s counter first, then upload the scan.',
  ],
  'paper-late': [
    '书面材料在截止时间之后登记，此次上传未采用。如确有原因，请向市局申请延期，获准后重新上传扫描件。',
    'The paper was registered after its cut-off. Ask the bureau for an extension, then upload the scan again.',
  ],
  'not-awaiting-scan': [
    '该申报目前不需要扫描件，此次上传未采用。请在申报页面查看当前状态。',
    'No scan is awaited now. See the state of your application.',
  ],
  'unknown-owner': [
    '没有找到这次上传对应的申报。请从“我的申报”重新进入后上传。',
    'The upload belongs to no known case. Start again from your applications.',
  ],
  'duplicate-file': [
    '有两个文件内容完全相同。请检查是否漏传了某一页后重新上传。',
    'Two files are identical. Check for a missing page and upload again.',
  ],
};

/** The sentence for a finding's code; a code without one is shown as it is rather than hidden. */
export function explainFinding(code: string): { zh: string; en: string } {
  const [zh, en] = findings[code] ?? [];
  return zh !== undefined && en !== undefined ? { zh, en } : explainScanFinding(code);
}

/** Every code that has a sentence. */
export const findingCodes = Object.keys(findings);
