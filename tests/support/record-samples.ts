import { newId } from '../../src/kernel/ids.ts';
import type { RecordKind } from '../../src/records/define-record.ts';
import type { Field } from '../../src/records/field.ts';
import { documentOfText } from '../../src/records/rich-text.ts';
import type { Client } from './http.ts';

type Fields = { [name: string]: unknown };

/** Who makes them, where, and who they belong to. */
export interface SampleDeps {
  owner: Client;
  at(path: string): string;
  planId: string;
  personId: string;
}

/** What the samples refer to; one of each kind is made as it is needed. */
export class RecordSamples {
  private readonly api: SampleDeps;
  private readonly kinds: ReadonlyMap<string, RecordKind>;
  private readonly made = new Map<string, string>();
  private count = 0;

  constructor(api: SampleDeps, kinds: ReadonlyMap<string, RecordKind>) {
    this.api = api;
    this.kinds = kinds;
    this.made.set('plan', api.planId);
    this.made.set('person', api.personId);
  }

  /** A body that creates a record of the kind, each field holding something its declaration allows. */
  async bodyOf(kind: RecordKind, given: Fields = {}): Promise<Fields> {
    this.count += 1;
    const body: Fields = kind.scope === 'plan' ? { planId: this.api.planId } : {};
    for (const [name, field] of Object.entries(kind.fields)) {
      body[name] = await this.valueOf(kind, name, field);
    }
    return { ...body, ...given };
  }

  /** A field of the kind, and a value for it that this record does not hold. */
  otherValue(kind: RecordKind, record: Fields): { name: string; value: string | number } {
    this.count += 1;
    const texts = Object.entries(kind.fields).filter(([, { type }]) => type === 'text');
    // The name of an attachment is all that can change of it; elsewhere any text will do.
    const [text] = texts.find(([name]) => name === 'name') ?? texts[0] ?? [];
    if (text) return { name: text, value: `Autre ${this.count}` };
    for (const [name, field] of Object.entries(kind.fields)) {
      const choice = field.choices?.find((word) => word !== record[name] && word !== 'none');
      if (choice) return { name, value: choice };
    }
    const counted = ['number', 'integer', 'cents'];
    const [number, field] = Object.entries(kind.fields).find(([, { type }]) => counted.includes(type)) ?? [];
    if (number) return { name: number, value: wholeWithin(field?.range, (Number(record[number]) || 0) + 1) };
    // What only says that two things go together still has its place among the others.
    return { name: 'rank', value: `a${this.count % 10}V` };
  }

  private forget(kindName: string): void {
    if (kindName !== 'plan' && kindName !== 'person') this.made.delete(kindName);
  }

  /** The id of some record of the kind. */
  async idOf(kindName: string): Promise<string> {
    const known = this.made.get(kindName);
    if (known) return known;
    const kind = this.kinds.get(kindName);
    if (!kind) throw new Error(`No kind ${kindName}.`);
    const answer = await this.api.owner('POST', this.api.at(`/${kind.collection}`), { body: await this.bodyOf(kind) });
    if (answer.status !== 201) throw new Error(`A sample ${kindName} was refused: ${answer.text}`);
    this.made.set(kindName, answer.body.id);
    return answer.body.id;
  }

  private async valueOf(kind: RecordKind, name: string, field: Field): Promise<unknown> {
    if (kind.kind === 'person' && name === 'email') return `${newId()}@verdier.test`;
    // What an editor may give: anything above it is an administrator's to give.
    if (kind.kind === 'person' && name === 'role') return 'reader';
    // The days of samples begin months, not weeks.
    if (name === 'periodKind') return 'month';
    if (name === 'subjectKind') return 'action';
    if (name === 'subjectId') return this.idOf('action');
    if (name === 'ownerId') return this.api.personId;
    // Any other amount of a line follows from its parts.
    if (name === 'nature') return 'fixed';
    // Its owner's to give: an editor makes an objective that nobody has answered for.
    if (name === 'acceptance') return 'pending';
    if (name === 'acceptedById') return null;
    // Where everyone may vote, with dots enough.
    if (name === 'workshopPhase') return 'vote';
    if (name === 'dots') return 0;
    // A quarter of the planned revenue, as its share says.
    if (name === 'envelopeCents' && kind.kind === 'plan') return this.count * 25;
    // The system's to write.
    if (name === 'tally') return null;
    // There is one record for each word: another one needs another, whoever makes samples at the same time.
    if (field.type === 'text' && kind.uniqueBy?.includes(name)) return newId();
    switch (field.type) {
      case 'text':
        return `Échantillon ${this.count}`.slice(0, field.maxLength);
      case 'richText':
        return documentOfText(`Échantillon ${this.count}`);
      case 'choice':
        return field.choices?.[this.count % field.choices.length];
      case 'choices':
        return field.choices?.slice(0, 2);
      case 'reference':
        // Nothing hangs from itself, and a chain is a test of its own.
        if (field.reference?.kind === kind.kind) return null;
        // Where there is one record for each, another one needs another.
        if (kind.uniqueBy?.includes(name)) this.forget(field.reference?.kind ?? '');
        return this.idOf(field.reference?.kind ?? '');
      case 'references':
        return field.reference?.kind === kind.kind ? [] : [await this.idOf(field.reference?.kind ?? '')];
      case 'identifier':
        return newId();
      case 'day':
        return name.toLowerCase().includes('end') || name === 'dueDate' ? '2027-12-31' : '2027-01-01';
      case 'month':
        return '2027-03';
      case 'cents':
        return this.count * 100;
      case 'integer':
        return wholeWithin(field.range, this.count);
      case 'number':
        return this.count / 8;
      case 'ratio':
        return 0.25;
      case 'boolean':
        return false;
      case 'json':
        return field.initial ?? { any: ['thing'] };
    }
  }
}

/** A number, or the one it comes round to within a range of whole numbers. */
function wholeWithin({ min, max } = { min: 0, max: Number.MAX_SAFE_INTEGER }, number: number): number {
  return number >= min && number <= max ? number : min + (Math.floor(number) % (max - min + 1));
}
