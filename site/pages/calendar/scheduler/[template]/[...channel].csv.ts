/** What a bulk scheduler reads: the approved posts of a channel that are still to come, in the columns of the tool. */
import type { APIRoute } from 'astro';
import { stringify } from 'csv-stringify/sync';
import {
  type CsvTemplate,
  csvRows,
  csvTemplates,
} from '../../../../../scripts/core/calendar/feeds/csv-templates.ts';
import { scheduledChannels, schedulerPath } from '../../../../calendar/scheduler.ts';
import { handbook } from '../../../../data/source.node.ts';

interface Props {
  template: CsvTemplate;
  channel: string;
}

export const getStaticPaths = () =>
  csvTemplates.flatMap((template) =>
    scheduledChannels().map((channel) => ({
      params: {
        template: template.id,
        channel: schedulerPath(template.id, channel)
          .split('/')
          .slice(3)
          .join('/')
          .replace(/\.csv$/, ''),
      },
      props: { template, channel },
    })),
  );

export const GET: APIRoute<Props> = ({ props: { template, channel } }) =>
  new Response(
    stringify(csvRows(template, handbook().calendar, channel), {
      record_delimiter: 'windows',
      // A text of several lines is one cell.
      quoted_string: true,
    }),
    {
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    },
  );
