import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  readonly data: Uint8Array;
}

/** 1 January 1980, the earliest a zip can tell: the same content is the same file on any day. */
const DATE = 0x0021;
const VERSION = 20;

/** A zip whose entries are stored as they are: a few kilobytes, and nothing in it varies. */
export const zip = (entries: readonly ZipEntry[]): Uint8Array => {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const common = commonHeader(name, data);
    const header = Buffer.concat([signature(0x04034b50), common, Buffer.from(name)]);
    local.push(header, data);
    directory.push(signature(0x02014b50), u16(VERSION), common, directoryTail(offset), Buffer.from(name));
    offset += header.length + data.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...local, central, end(entries.length, central.length, offset)]);
};

const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
};

const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
};

const signature = (value: number): Buffer => u32(value);

/** Version needed, flags, method (stored), time, date; checksum and sizes; lengths of the name and of no extra field. */
const commonHeader = (name: string, data: Uint8Array): Buffer =>
  Buffer.concat([
    u16(VERSION, 0, 0, 0, DATE),
    u32(crc32(data), data.length, data.length),
    u16(Buffer.byteLength(name), 0),
  ]);

/** No comment, first disk, no attributes; where the entry begins. */
const directoryTail = (offset: number): Buffer => Buffer.concat([u16(0, 0, 0), u32(0, offset)]);

const end = (count: number, size: number, offset: number): Buffer =>
  Buffer.concat([signature(0x06054b50), u16(0, 0, count, count), u32(size, offset), u16(0)]);
