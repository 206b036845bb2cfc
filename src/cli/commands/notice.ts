import type { Command } from 'commander';
import { FIELDS } from '../../notice/notice.ts';
import { type Common, common, inHouse, noticeIdFrom } from '../command.ts';
import { EXIT } from '../output.ts';
import { changeSentence, moment, within } from '../say.ts';

/** `rescind notice ID` */
export function addNotice(program: Command, end: (code: number) => void): void {
  common(program.command('notice'))
    .description('all that the archive holds of one notice: content, history, captures')
    .argument('<id>', 'its number, as 2024/10482 or 2024-10482')
    .action(async (text: string, options: Common) => {
      const id = noticeIdFrom(text);
      end(
        await inHouse(options, async (house, output) => {
          const { archive } = house;
          const [record, revisions, changes, captures, successions, last] = await Promise.all([
            archive.notice(id),
            archive.revisions(id),
            archive.changes({ noticeId: id }),
            archive.captures(id, 20),
            archive.successions({ noticeId: id }),
            archive.lastWholeSweep(),
          ]);
          if (output.json) {
            output.object({
              id,
              record,
              revisions,
              changes,
              captures,
              successions,
              lastWholeSweep: last?.no ?? null,
            });
            return EXIT.done;
          }
          const read =
            last === null
              ? 'The list was never read whole.'
              : `The list was last read whole ${moment(last.seenTo)}.`;
          if (record === null) {
            output.line(`${id}: not on record. ${read}`);
            output.line(
              'This does not mean that there is no notice: most red notices and all diffusions are never public. Only an access request to the Commission (CCF) can answer.',
            );
            return EXIT.done;
          }
          output.line(
            `Red notice ${id}: ${record.status}. First seen ${within(record.firstSeenFrom, record.firstSeen)}, last seen ${within(record.lastSeen, record.lastSeenBy)}. ${read}`,
          );
          output.line(
            record.detailSeen === null
              ? 'Nothing that only a detail carries was ever read.'
              : `What only a detail carries was last read ${within(record.detailSeenFrom, record.detailSeen)}.`,
          );
          for (const field of FIELDS) {
            const value = record.content[field];
            const shown =
              value === undefined
                ? '(never seen)'
                : value === null || (Array.isArray(value) && value.length === 0)
                  ? '(not published)'
                  : typeof value === 'object'
                    ? JSON.stringify(value)
                    : String(value);
            output.line(`  ${field.padEnd(16)} ${shown}${record.inPart.includes(field) ? ' (in part)' : ''}`);
          }
          output.line('History');
          for (const change of changes) output.line(`  ${changeSentence(change)}`);
          if (changes.length === 0) output.line('  no change since it was first seen');
          for (const succession of successions)
            output.line(`  ${succession.oldId} → ${succession.newId}: the same person? ${succession.status}`);
          output.line(`Captures: ${captures.total}`);
          for (const capture of captures.captures)
            output.line(
              `  ${within(capture.savedFrom ?? capture.receivedAt, capture.receivedAt)}  ${capture.what.padEnd(6)}  ${capture.itemDigest.slice(0, 16)}…  sweep ${capture.sweepNo}`,
            );
          return EXIT.done;
        }),
      );
    });
}
