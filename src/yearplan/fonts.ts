import { fileURLToPath } from 'node:url';

/** What every picture is set in, wherever it is made: Open Sans (SIL Open Font License), which has the Sámi letters. */
export const FONTS = {
  regular: fileURLToPath(
    import.meta.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
  ),
  bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf')),
} as const;
