/** Addresses of pages, as the whole site imports them. */
export { pageOf, pathOf, segment } from '../../scripts/core/handbook/address.ts';
