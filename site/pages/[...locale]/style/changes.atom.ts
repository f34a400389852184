/** /style/changes.atom: the versions of the style guide, in the language of its folder. */
import type { APIRoute } from 'astro';
import { handbook } from '../../../data/source.node.ts';
import { locales } from '../../../i18n/languages.ts';
import { readerOf } from '../../../i18n/reader.ts';
import { changesFeed } from '../../../style/feed.ts';
import { guideVersions, versionPath } from '../../../style/versions.ts';

export const getStaticPaths = () =>
  handbook().guide ? locales().map(({ locale }) => ({ params: { locale } })) : [];

export const GET: APIRoute = ({ params, site }) => {
  const { href, say, language, t } = readerOf(params['locale']);
  const { guide } = handbook();
  const address = (path: string) => new URL(href(path), site ?? 'http://localhost').href;
  const text = changesFeed({
    title: guide ? say(guide.title).text : t('style.guide'),
    page: address('style/changes/'),
    self: address('style/changes.atom'),
    language,
    versions: guideVersions(),
    addressOf: (version) => address(versionPath(version)),
    say: (said) => say(said).text,
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
