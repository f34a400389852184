/** Pairs of references, with the verdict on each. Names are invented; spellings are those people use. */
import { describe, expect, it } from 'vitest';
import { account } from '../../testing/account.ts';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { compare } from './index.ts';

/** Every line is one account in many spellings: all pairs of a line are the same, no pair across lines is. */
const spellings = `
x/ferrane | https://x.com/ferrane | http://twitter.com/Ferrane | www.twitter.com/@FERRANE/ | https://mobile.twitter.com/ferrane?s=20 | twitter.com/#!/ferrane | https://x.com/ferrane/with_replies | https://twitter.com/intent/user?screen_name=Ferrane | @ferrane@twitter.com
x/ferran_e | https://x.com/ferran_e | https://twitter.com/Ferran_E?ref_src=twsrc
x/i5 | https://x.com/i5 | https://twitter.com/I5
x/homeport | https://x.com/HomePort | https://twitter.com/homeport
x/id:1438230117 | https://x.com/i/user/1438230117 | https://twitter.com/intent/user?user_id=1438230117
facebook/ferranefr | https://www.facebook.com/ferrane.fr | facebook.com/FerraneFR | https://fr-fr.facebook.com/ferrane.fr/ | https://m.facebook.com/f.errane.fr/about | https://fb.com/ferranefr?ref=ts | https://www.facebook.com/pg/Ferrane.fr/photos | http://fr-ca.facebook.com/@ferranefr | https://www.facebook.com/#!/ferranefr | https://business.facebook.com/ferranefr/
facebook/298195193543350 | https://www.facebook.com/298195193543350 | https://www.facebook.com/Ferrane-Portsmouth-298195193543350 | https://www.facebook.com/pages/Ferrane/298195193543350 | https://www.facebook.com/pages/Portsmouth-UK/Other-Words/298195193543350?fref=ts | https://www.facebook.com/profile.php?id=298195193543350 | https://www.facebook.com/people/Ferrane/298195193543350/ | https://www.facebook.com/pages/category/Ferry/Ferrane-298195193543350/ | https://m.facebook.com/profile.php?ref=1&id=298195193543350 | https://www.facebook.com/p/Ferrane-298195193543350/
facebook/100064412345678 | https://www.facebook.com/profile.php?id=100064412345678 | facebook.com/profile.php?id=100064412345678&sk=about
facebook/group:ferranefr | https://www.facebook.com/groups/ferrane.fr | https://m.facebook.com/groups/FerraneFR/about
facebook/group:298195193543350 | https://www.facebook.com/groups/298195193543350 | https://facebook.com/groups/298195193543350/members/
instagram/ferrane.qc | https://www.instagram.com/ferrane.qc/ | instagr.am/Ferrane.QC | https://instagram.com/ferrane.qc?igshid=1 | https://www.instagram.com/ferrane.qc/reels/ | http://instagram.com/_u/ferrane.qc | https://www.instagram.com/accounts/login/?next=/ferrane.qc/
instagram/ferrane_qc | https://www.instagram.com/ferrane_qc | https://www.instagram.com/Ferrane_QC/tagged/
instagram/ferraneqc | https://www.instagram.com/ferraneqc
threads/ferrane.qc | https://www.threads.net/@ferrane.qc | https://threads.com/@Ferrane.QC/replies | @ferrane.qc@threads.net
youtube/ferrane | https://www.youtube.com/@Ferrane | youtube.com/@ferrane/videos | https://m.youtube.com/@FERRANE?si=1 | https://www.youtube.fr/@ferrane
youtube/c:ferrane | https://www.youtube.com/c/Ferrane | https://youtube.com/c/ferrane/featured
youtube/user:ferrane | https://www.youtube.com/user/Ferrane | http://youtube.co.uk/user/ferrane#p/u | https://www.youtube.com/signin?next=/user/ferrane
youtube/name:ferrane | https://www.youtube.com/Ferrane | http://youtube.com/ferrane/
youtube/UC4li3bPhK6ImHeWrd0_q7vQ | https://www.youtube.com/channel/UC4li3bPhK6ImHeWrd0_q7vQ | m.youtube.com/channel/UC4li3bPhK6ImHeWrd0_q7vQ/about?view_as=subscriber
linkedin/ferrane | https://www.linkedin.com/company/ferrane | fr.linkedin.com/company/Ferrane/about/ | https://linkedin.com/company/ferrane/admin/?feedType=following | https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fcompany%2Fferrane
linkedin/göteborg | https://www.linkedin.com/company/g%C3%B6teborg | https://www.linkedin.com/company/göteborg | https://se.linkedin.com/company/go%CC%88teborg/
linkedin/1234567 | https://www.linkedin.com/company/1234567 | https://www.linkedin.com/company/1234567/admin/dashboard
linkedin/school:ferrane | https://www.linkedin.com/school/ferrane | https://ca.linkedin.com/school/Ferrane/people
linkedin/showcase:ferrane | https://www.linkedin.com/showcase/ferrane/ | https://de.linkedin.com/showcase/ferrane/posts
linkedin/person:ferrane | https://www.linkedin.com/in/ferrane | https://fr.linkedin.com/in/Ferrane/fr
mastodon/ferrane@mastodon.social | @ferrane@mastodon.social | acct:Ferrane@mastodon.social | https://mastodon.social/@ferrane | https://mastodon.social/users/Ferrane | https://fosstodon.org/@ferrane@mastodon.social | https://MASTODON.social/@ferrane/with_replies
mastodon/channel:ferrane@tube.example | https://tube.example/c/ferrane@tube.example | https://peertube.example/video-channels/Ferrane@tube.example | mastodon/channel:ferrane@tube.example
mastodon/ferrane@mastodon.online | @ferrane@mastodon.online | https://mastodon.online/@ferrane
mastodon/ferrane@xn--bcher-kva.example | @ferrane@bücher.example | https://xn--bcher-kva.example/@ferrane | acct:ferrane@BÜCHER.example
bluesky/ferrane.bsky.social | https://bsky.app/profile/ferrane.bsky.social | @Ferrane.bsky.social | https://ferrane.bsky.social | https://bsky.app/profile/@ferrane.bsky.social/lists
bluesky/did:plc:z72i7hdynmk6r22z27h6tvur | did:plc:z72i7hdynmk6r22z27h6tvur | https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur | https://bsky.app/profile/did%3Aplc%3Az72i7hdynmk6r22z27h6tvur
telegram/ferrane_port | https://t.me/ferrane_port | https://telegram.me/s/Ferrane_Port | tg://resolve?domain=ferrane_port | https://ferrane_port.t.me/ | http://telegram.dog/ferrane_port?start=1
telegram/invite:AAAAAEabc123 | https://t.me/+AAAAAEabc123 | https://t.me/joinchat/AAAAAEabc123 | tg://join?invite=AAAAAEabc123
tiktok/ferrane.uk | https://www.tiktok.com/@ferrane.uk | m.tiktok.com/@Ferrane.UK?_t=8
pinterest/ferrane | https://www.pinterest.com/ferrane/ | https://www.pinterest.fr/Ferrane | https://uk.pinterest.com/ferrane/_saved/ | pinterest.co.uk/ferrane
reddit/ferrane | https://www.reddit.com/r/ferrane | r/Ferrane | https://old.reddit.com/r/ferrane/top
reddit/user:ferrane | https://www.reddit.com/user/ferrane | u/Ferrane | https://new.reddit.com/u/ferrane/
flickr/ferrane | https://www.flickr.com/photos/ferrane/ | flickr.com/people/Ferrane
flickr/55677919@N02 | https://www.flickr.com/photos/55677919@N02 | https://www.flickr.com/people/55677919%40N02/
flickr/group:ferrane | https://www.flickr.com/groups/ferrane/ | https://www.flickr.com/groups/ferrane/pool/
vk/12345 | https://vk.com/club12345 | https://m.vk.com/public12345 | https://vk.ru/club12345
vk/person:12345 | https://vk.com/id12345
tumblr/ferrane | https://ferrane.tumblr.com | https://www.tumblr.com/ferrane | https://www.tumblr.com/blog/view/ferrane | http://Ferrane.tumblr.com/archive
github/ferrane | https://github.com/Ferrane | github.com/orgs/ferrane/repositories
twitch/ferrane | https://www.twitch.tv/ferrane | https://m.twitch.tv/Ferrane/about
vimeo/ferrane | https://vimeo.com/ferrane | https://vimeo.com/Ferrane/videos
vimeo/channel:ferrane | https://vimeo.com/channels/ferrane
discord/ferrane | https://discord.gg/ferrane | https://discord.com/invite/ferrane | https://discordapp.com/invite/ferrane
web/ferrane.example/Blog | https://ferrane.example/Blog | http://www.ferrane.example/Blog/ | FERRANE.example/Blog?utm_source=x#top | https://ferrane.example:443/Blog
web/ferrane.example/blog | https://ferrane.example/blog | https://ferrane.example/%62log`;

const lines = spellings
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

describe('one account in many spellings', () => {
  it.each(lines)('%s', (key, ...references) => {
    for (const reference of references) expect(account(reference).key, reference).toBe(key);
    for (const a of references)
      for (const b of references) expect(compare(account(a), account(b), platforms)).toBe('same');
  });

  it('never reaches across lines', () => {
    const firsts = lines.map(([, reference = '']) => account(reference));
    for (const a of firsts)
      for (const b of firsts)
        if (a !== b) expect(compare(a, b, platforms), `${a.key} ${b.key}`).not.toBe('same');
  });
});

/** verdict, platform of bare names, the two. */
const verdicts = `
undecided youtube https://youtube.com/c/Ferrane https://youtube.com/@ferrane
undecided youtube https://youtube.com/user/ferrane https://youtube.com/ferrane
undecided youtube https://youtube.com/user/ferrane https://youtube.com/@ferrane
undecided youtube UC4li3bPhK6ImHeWrd0_q7vQ @ferrane
undecided youtube UC4li3bPhK6ImHeWrd0_q7vQ https://youtube.com/user/ferrane
different youtube UC4li3bPhK6ImHeWrd0_q7vQ UC4li3bPhK6ImHeWrd0_q7vR
different youtube https://youtube.com/user/ferrane https://youtube.com/@quebec
look-alike youtube https://youtube.com/user/ferrane https://youtube.com/@ferrrane
undecided linkedin 1234567 ferrane
undecided linkedin https://linkedin.com/company/ferrane https://linkedin.com/school/ferrane
undecided linkedin https://linkedin.com/company/1234567 https://linkedin.com/school/ferrane
different linkedin 1234567 1234568
different linkedin https://linkedin.com/company/ferrane https://linkedin.com/in/ferrane
different linkedin https://linkedin.com/company/ferrane https://linkedin.com/showcase/ferrane
undecided linkedin https://linkedin.com/groups/123456 https://linkedin.com/groups/ferrane
undecided facebook ferrane 298195193543350
different facebook 298195193543350 298195193543351
different facebook https://facebook.com/groups/ferrane https://facebook.com/ferrane
undecided facebook https://facebook.com/groups/ferrane https://facebook.com/groups/298195193543350
look-alike facebook ferrane ferrrane
look-alike facebook harley-ferries harleyferries
undecided bluesky ferrane.bsky.social did:plc:z72i7hdynmk6r22z27h6tvur
different bluesky ferrane.bsky.social ferrane.example
look-alike bluesky ferrane.bsky.social ferrnae.bsky.social
different bluesky did:plc:z72i7hdynmk6r22z27h6tvur did:plc:z72i7hdynmk6r22z27h6tvus
undecided flickr ferrane 55677919@N02
different flickr https://flickr.com/groups/ferrane ferrane
undecided x @ferrane https://x.com/i/user/1438230117
undecided x https://x.com/1438230117 https://x.com/i/user/1438230118
different x @ferrane @portsmouth
look-alike x @FedDevOntario @FedDev_Ontario
look-alike x @ParksCanada @ParcsCanada
look-alike x @ServiceCanada_E @ServiceCanada_F
look-alike x @FinanceCanada @FinancesCanada
look-alike x @Metro_Bank @Metrobank
different x @_c_t_a_ @ccta
look-alike x @_c_t_a_ @cta
look-alike x @ferrane @FERRAN3E
look-alike x @ferrane_one @ferrane_0ne
look-alike x @Illinois_Sea @lllinois_Sea
look-alike x @modernferry @rnodernferry
look-alike x @ferrane @ferraneofficial
look-alike x @ferrane @real_ferrane
look-alike x @ferrane @FerraneHelp
different x @ferrane1 @ferrane2
different x @ferrane2024 @ferrane2025
different x @usa @usb
different x @who @wto
look-alike x @nasa @nassa
look-alike x @acme @acmes
look-alike x @cdc @cdc_official
look-alike x @ferrane @therealferrane
look-alike x @ferrane @ferane_help
look-alike x @g0ogle @go0gle
look-alike x @portsmouthferry @p0rtsmouthfery
different x @portsmouthferry @p0rtsmouthtour
different x @ferrane_fr @ferrane_uk
different x @marseille @versailles
look-alike instagram parks.canada parks_canada
different instagram ferrane.qc ferrane.mrs
different tiktok @ferrane @marseille
look-alike tiktok @ferrane.uk @ferrane_uk
undecided mastodon @press@ferrane.example https://social.ferrane.example/@press
different mastodon @press@ferrane.example @press@ferrane.org
different mastodon @press@ferrane.example @news@ferrane.example
look-alike mastodon @ferrane@mastodon.social @ferane@mastodon.social
look-alike mastodon @ferrane@mastodon.social @ferrane@rnastodon.social
different mastodon @ferrane@mastodon.social @ferane@mastodon.online
different mastodon @boats@tube.example https://tube.example/c/boats@tube.example
different reddit r/ferrane u/ferrane
different telegram https://t.me/+AAAAAEabc123 https://t.me/AAAAAEabc123
different telegram https://t.me/+AAAAAEabc123 https://t.me/+AAAAAEabc124
different vk https://vk.com/club12345 https://vk.com/id12345
undecided vk ferrane club12345
undecided weibo ferrane 1234567890
undecided medium https://medium.com/@ferrane https://medium.com/ferrane
undecided medium https://medium.com/@ferrane https://ferrane.medium.com
undecided medium https://medium.com/ferrane https://ferrane.medium.com
undecided substack https://ferrane.substack.com https://substack.com/@ferrane
undecided vimeo ferrane user1234567
different vimeo https://vimeo.com/ferrane https://vimeo.com/channels/ferrane
different whatsapp 0029VaDK8ZUDjiOhwFS1cP2j 0029VaDK8ZUDjiOhwFS1cP2J
different discord https://discord.gg/ferrane https://discord.gg/Ferrane
look-alike web https://ferrane.example https://ferrrane.example
look-alike web https://ferrane.example https://fеrrane.example
look-alike web https://ferrane.example https://férrane.example
look-alike mastodon @ferrane@mastodon.social @ferrane@mаstodon.social
look-alike youtube @ferrane @fеrrane
look-alike youtube @ACME @АСМЕ
look-alike linkedin göteborg goteborg
different web https://ferrane.example/fr https://ferrane.example/en
different web https://fr.ferrane.example https://en.ferrane.example
different web https://ferrane.example/Blog https://ferrane.example/blog
different web https://ferrane.example https://ferrane.example/blog
different web https://ferrane.example http://ferrane.example:8080
different x https://x.com/ferrane https://www.instagram.com/ferrane
different x https://x.com/ferrane https://x.com.evil.example/ferrane
different x https://x.com/ferrane https://nottwitter.com/ferrane
different x https://twitter.com/ferrane https://www.threads.net/@ferrane
different youtube https://youtube.com/@ferrane https://mastodon.social/@ferrane`;

describe('pairs', () => {
  it.each(
    verdicts
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  )('%s on %s: %s and %s', (verdict, hint, a = '', b = '') => {
    const [one, other] = [account(a, hint), account(b, hint)];
    expect(compare(one, other, platforms)).toBe(verdict);
    expect(compare(other, one, platforms)).toBe(verdict);
  });
});
