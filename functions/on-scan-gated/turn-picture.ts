import type { TurnPicture } from './turned-sheet.ts';

/**
 * Only pictures that the reader made itself are turned here: no file that somebody sent is opened outside its process. Loaded
 * when a summary is shown, for forms lie as they are.
 */
export const turnPicture: TurnPicture = async (picture) => {
  const { default: sharp } = await import('sharp');
  return sharp(picture).rotate(90).webp({ quality: 78, effort: 2 }).toBuffer();
};
