/** The fonts that are shipped, in both languages the same. Their files lie in knowledge/fonts. */
import { join } from 'node:path';

export type Face = 'regular' | 'bold' | 'code';

const folder = join(__dirname, '..', '..', 'knowledge', 'fonts');

export const fontFiles: Readonly<Record<Face, string>> = {
  regular: join(folder, 'NotoSansSC-Regular.ttf'),
  bold: join(folder, 'NotoSansSC-Bold.ttf'),
  code: join(folder, 'JetBrainsMono-Regular.ttf'),
};

/** As the font files name themselves. */
export const families: Readonly<Record<Face, string>> = {
  regular: 'Noto Sans SC',
  bold: 'Noto Sans SC',
  code: 'JetBrains Mono',
};
