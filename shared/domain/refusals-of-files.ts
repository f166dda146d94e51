/** What is said of a file before anything of it is uploaded, and in the same words afterwards; part of the one table of refusals. */
export const refusalsOfFiles = {
  'type-unsupported': [
    415,
    '不支持这种文件。请转换为 PDF、JPG、PNG 或 TIFF 后上传。',
    'Unsupported file. Convert it to PDF, JPG, PNG or TIFF.',
  ],
  'type-heic': [
    415,
    '这是 HEIC 照片，暂不支持。请在手机“设置–相机–格式”中选择“兼容性最佳”后重拍，或将照片导出为 JPG 后上传。',
    'A HEIC photo. Set the camera to “most compatible”, or export it as JPG.',
  ],
  'file-too-large': [
    413,
    '文件过大。请降低扫描分辨率（建议 200–300 dpi）或拆分后上传。',
    'The file is too large. Scan at 200–300 dpi or split it.',
  ],
  'scan-too-large': [
    413,
    '全部文件总大小超过限制。请降低扫描分辨率后上传。',
    'The files are too large together. Lower the resolution.',
  ],
  'too-many-files': [422, '文件数量过多。请合并为一个 PDF 后上传。', 'Too many files. Merge them into one PDF.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
