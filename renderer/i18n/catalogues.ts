import type { Resource, ResourceLanguage } from 'i18next';

const files = import.meta.glob<ResourceLanguage[string]>('./{en,ar}/*.json', {
  eager: true,
  import: 'default',
});

/** One file per language and namespace: `en/review.json` holds what `useTranslation('review')` says. */
function gather(): Resource {
  const resources: Resource = {};
  for (const [path, entries] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /^\.\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
    resources[language] = { ...resources[language], [namespace]: entries };
  }
  return resources;
}

export const catalogues = gather();
