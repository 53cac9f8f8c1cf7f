/** Numbers of typed arrays, which the search reads by the million; the index is always within them. */
export const at = (numbers: Int32Array, index: number): number => numbers[index] ?? -1;
export const value = (numbers: Float64Array, index: number): number => numbers[index] ?? Infinity;
