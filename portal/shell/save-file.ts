/** Hands a file to the browser's downloads. */
export function saveFile(fileName: string, mediaType: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** What was answered, as a person can read it. */
export const saveJson = (fileName: string, content: unknown): void =>
  saveFile(fileName, 'application/json', JSON.stringify(content, null, 2));
