/** Calendars to subscribe to: of the organisation, and of each unit, channel, person and campaign with posts. */
import type { APIRoute } from 'astro';
import { calendarFeed, type FeedScope, feedPath, feedScopes } from '../../../../calendar/feeds.ts';
import { locales } from '../../../../i18n/languages.ts';

export const getStaticPaths = () =>
  locales().flatMap(({ locale }) =>
    feedScopes().map((scope) => ({
      params: { locale, feed: feedPath(scope).slice('calendar/feeds/'.length) },
      props: { scope },
    })),
  );

export const GET: APIRoute<{ scope: FeedScope }> = async ({ params, props, site }) =>
  new Response(await calendarFeed(props.scope, params['locale'], site), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
