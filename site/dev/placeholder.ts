/** While nothing can be shown, every address answers with the problems, and opens by itself once they are fixed. */
import type { ViteDevServer } from 'vite';
import { languageOf, locales } from '../i18n/languages.ts';
import { t } from '../i18n/translate.ts';
import { escaped } from '../shell/escaped.ts';
import { noticeOf } from './notice.ts';
import type { Session } from './session.ts';

/** Stands before Astro's own answers for as long as nothing is shown. */
export function emptyPage(server: ViteDevServer, session: Session, client: string): void {
  server.middlewares.use((request, response, next) => {
    if (session.last.shows !== 'nothing' || !request.headers.accept?.includes('text/html')) return next();
    const language = languageIn(request.url ?? '/');
    const say = t(language);
    const { errors, failure } = noticeOf(session.last);
    const items = errors.map(
      ({ file, line, column, message, fix }) =>
        `<li><code>${escaped(`${file}:${line}:${column}`)}</code><br>${escaped(message)}${
          fix === null ? '' : `<br>${say('dev.fix')} ${escaped(fix)}`
        }</li>`,
    );
    const { base } = server.config;
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(`<!doctype html>
<html lang="${language}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<style>body { font: 1rem/1.6 system-ui, sans-serif; margin: 2rem }</style>
<title>${say('dev.failure')}</title>
<script type="module" src="${base}@vite/client"></script>
<script type="module" src="${base}@fs${client}"></script>
<main>
<h1>${say('dev.failure')}</h1>
<p>${say('dev.shows.nothing')}</p>
<noscript>
<pre>${escaped(failure ?? '')}</pre>
<ol>${items.join('\n')}</ol>
</noscript>
</main>
`);
  });
}

/** The language of an address: its folder, wherever the site's base ends. */
function languageIn(url: string): string {
  const parts = url.split('/');
  return (
    locales().find(({ locale }) => locale !== undefined && parts.includes(locale))?.language ??
    languageOf(undefined)
  );
}
