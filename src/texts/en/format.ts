import { FORMAT_STYLES, makeFormat } from '../format.ts';

export const format = makeFormat(FORMAT_STYLES.en);
