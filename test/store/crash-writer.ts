import { asId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open-store.ts';
import { item, KEYS, LOTEN, later, MEETING, meeting } from './samples.ts';

/** Run as a process of its own: writes pairs, and says the number of each one that is acknowledged, until it is killed. */
const store = await openStore({ file: String(process.argv[2]), keys: KEYS });
await store.write((tx) => tx.meetings.insert(meeting()));

const writePair = (number: number): Promise<void> =>
  store.write(async (tx) => {
    await tx.agenda.insert(item({ id: asId(`item-${number}`) }));
    await tx.audit.append({
      organisation: LOTEN,
      at: later(number),
      actor: 'kari',
      action: 'submitItem',
      subject: MEETING,
      outcome: 'done',
      detail: { number },
    });
  });

let next = 0;
const writeForever = async (): Promise<void> => {
  for (;;) {
    const number = next++;
    await writePair(number);
    process.stdout.write(`${number}\n`);
  }
};

await Promise.all(Array.from({ length: 8 }, writeForever));
