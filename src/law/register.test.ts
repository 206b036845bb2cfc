import { describe, expect, it } from 'vitest';
import { inventedFile, inventedLaw } from '../../test/support/invented-law.ts';
import type { Day } from '../kernel/kernel.ts';
import { compile, footingOf, lawOn, type Rulebook, registerOf } from './law.ts';

const lawWith = (changed: Record<string, string> = {}) => compile(inventedLaw(changed)).rulebook as Rulebook;
const rulebook = lawWith();
const basis = (id: string, on: string, law = rulebook) => {
  const held = lawOn(law, on as Day);
  return footingOf(held.rules.find(({ rule }) => rule.id === id)!.edition, held).basis;
};

describe('the register', () => {
  it('knows which rules stand on a provision, ask for a fact, use a parameter', () => {
    const { byProvision, byFact, byParameter } = registerOf(rulebook);
    expect(byProvision.get('INV/2')).toEqual(['acts']);
    expect(byFact.get('power')).toEqual(['politician']);
    expect(byFact.get('important')).toEqual(['heavy-enough']);
    expect(byParameter.get('heavy')).toEqual(['heavy-enough']);
    expect(byProvision.has('INV/9')).toBe(false);
  });
});

describe('the basis of a rule', () => {
  it('is the weakest of its provisions and parameters on the day', () => {
    expect(basis('heavy-enough', '2015-01-01')).toBe('read');
    expect(basis('heavy-enough', '2017-01-01')).toBe('secondary');
    expect(basis('acts', '2017-01-01')).toBe('secondary');
    expect(basis('acts', '2021-01-01')).toBe('recall');
  });

  it('stands with every provision and parameter that it counts', () => {
    const law = lawOn(rulebook, '2017-01-01' as Day);
    const { edition } = law.rules.find(({ rule }) => rule.id === 'heavy-enough')!;
    expect(footingOf(edition, law)).toMatchObject({
      provisions: [{ id: 'INV/1', citation: { basis: 'read' } }],
      parameters: [{ name: 'heavy', value: { value: 24, basis: 'secondary' } }],
      basis: 'secondary',
    });
  });

  it('is no better than its own reading', () => {
    const weaker = lawWith(
      inventedFile('rules/neutrality/politician.yaml', (text) =>
        text.replace('cites: [ICPO-C/3]', 'cites: [ICPO-C/3]\n    basis: recall'),
      ),
    );
    expect(basis('politician', '2026-01-01')).toBe('read');
    expect(basis('politician', '2026-01-01', weaker)).toBe('recall');
  });
});
