import { fileURLToPath } from 'node:url';

const fontFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/open-sans/${name}.ttf`));

/** What every picture is set in, wherever it is made: Open Sans (SIL Open Font License), which has the Sámi letters. */
export const FONTS = {
  regular: fontFile('400Regular/OpenSans_400Regular'),
  bold: fontFile('700Bold/OpenSans_700Bold'),
} as const;
