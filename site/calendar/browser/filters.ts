/** Filters of a month that combine: units and campaigns are chosen in place of their pages, and the address says what is chosen. */

const keys = ['unit', 'campaign', 'state'] as const;

/** Filters by what the address says, and by every choice from then on. Only the page of the whole month does. */
export function combineFilters(root: Document): void {
  const filters = root.querySelector<HTMLElement>('[data-filters]');
  if (!filters) return;
  const chosen = new URLSearchParams(location.search);
  const radios = filters.querySelectorAll<HTMLInputElement>('input[name="state"]');
  const isWhole = filters.querySelector('[data-all][aria-current]') !== null;

  function show(): void {
    const { unit, campaign, state } = Object.fromEntries(keys.map((key) => [key, chosen.get(key) ?? '']));
    for (const radio of radios) radio.checked = radio.value === state;
    for (const card of root.querySelectorAll<HTMLElement>('.post[data-units]')) {
      const { units = '', campaign: own = '' } = card.dataset;
      const isOther = unit !== '' && !units.split(' ').includes(unit ?? '');
      card.hidden = isOther || (campaign !== '' && own !== campaign);
    }
    root.querySelector('.calendar')?.classList.toggle('narrowed', Boolean(unit || campaign));
    if (!isWhole) return;
    for (const link of filters?.querySelectorAll<HTMLElement>(
      'a[data-unit], a[data-campaign], a[data-all]',
    ) ?? []) {
      const { unit: ofUnit, campaign: ofCampaign } = link.dataset;
      const is =
        ofUnit !== undefined ? ofUnit === unit : ofCampaign !== undefined ? ofCampaign === campaign : !unit;
      if (is) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  function choose(key: (typeof keys)[number], value: string): void {
    if (value === '' || chosen.get(key) === value) chosen.delete(key);
    else chosen.set(key, value);
    history.replaceState(null, '', `${location.pathname}${chosen.size > 0 ? `?${chosen}` : ''}`);
    show();
  }

  for (const radio of radios)
    radio.addEventListener('change', () => {
      chosen.delete('state');
      choose('state', radio.value);
    });
  if (isWhole)
    filters.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLElement>(
        'a[data-unit], a[data-campaign], a[data-all]',
      );
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const { unit, campaign } = link.dataset;
      if (campaign !== undefined) choose('campaign', campaign);
      else choose('unit', unit ?? '');
    });
  show();
}
