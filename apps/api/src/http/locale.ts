import { LOCALES, type Locale } from '@huiying/texts';

/** The best of our languages for an `Accept-Language` header (RFC 9110, 12.5.4); Chinese where none fits. */
export function localeOf(header: string | undefined): Locale {
  const wishes = (header ?? '').split(',').map((part, at) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return { language: tag.trim().toLowerCase().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0, at };
  });
  const best = wishes.filter((w) => w.weight > 0).sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map((w) => LOCALES.find((l) => l.toLowerCase().split('-')[0] === w.language)).find((l) => l !== undefined);
  return best ?? 'zh-CN';
}
