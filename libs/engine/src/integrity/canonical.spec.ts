import fc from 'fast-check';
import { canonicalBytes, canonicalText, type Json } from './canonical';
import { chainHash } from './chain';

describe('canonical text', () => {
  it('sorts keys by code units and leaves out what is undefined', () => {
    expect(canonicalText({ b: 1, a: [true, null, 'é"\u0001'], '€': undefined, A: 1.0, Ω: 1e21 })).toBe('{"A":1,"a":[true,null,"é\\"\\u0001"],"b":1,"Ω":1e+21}');
  });

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalText(turned as Json)).toBe(canonicalText(value as Json));
      expect(JSON.parse(canonicalText(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  it('refuses what JSON cannot carry', () => {
    expect(() => canonicalText({ n: Number.NaN })).toThrow();
  });
});

describe('the chain', () => {
  it('shows an edit of anything before it', () => {
    const link = (first: string) => chainHash(chainHash(null, canonicalBytes({ e: first })), canonicalBytes({ e: 'second' })).toString('hex');
    expect(link('first')).toBe(link('first'));
    expect(link('first')).not.toBe(link('First'));
  });
});
