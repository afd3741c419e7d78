import { expect, test } from 'vitest';
import { samplePage } from './gallery.tsx';
import { CitizenPage, OfficerPage, renderPage, usePage, type Page } from './index.ts';

const page = (more: Partial<Page> = {}, title = 'Tra cứu') => renderPage(<CitizenPage title={title}>…</CitizenPage>, samplePage(more));
const link = (html: string, part: string) =>
  /href="([^"]*)"/.exec(html.split('<a ').find((a) => a.includes(part)) ?? '')?.[1]?.replaceAll('&amp;', '&');

test('what a person typed stays text', () => {
  const html = renderPage(
    <CitizenPage title={'<b>"&'}>
      <p title={'"><script>'}>{'<img src=x onerror=1>'}</p>
    </CitizenPage>,
    samplePage(),
  );
  expect(html).toContain('<title>&lt;b>&quot;&amp; | Tỉnh Cà Mau</title>');
  expect(html).toContain('&lt;img src=x');
  expect(html).toContain('title="&quot;>&lt;script>"');
});

test('the title begins with the word for error when something was wrong', () => {
  const html = renderPage(<CitizenPage title="Tra cứu" errors={{ code: 'Sai' }} children="…" />, samplePage());
  expect(html).toContain('<title>Lỗi: Tra cứu | Tỉnh Cà Mau</title>');
  expect(page()).toContain('<title>Tra cứu | Tỉnh Cà Mau</title>');
});

test('a page of nobody’s province still has a name', () => {
  expect(page({ province: '' })).toContain('| Một Cửa</title>');
});

test('the language link keeps the address and its query', () => {
  const html = page({ path: '/thu-tuc?q=khai+sinh&lang=vi', url: (path) => `/t/ca-mau${path}` });
  expect(link(html, 'hreflang="en"')).toBe('/t/ca-mau/thu-tuc?q=khai+sinh&lang=en');
  expect(page({ lang: 'en' })).toMatch(/<html lang="en"/);
});

test('text size steps up and comes round; contrast toggles; both come back to this page', () => {
  const size = (text: Page['text']) => link(page({ text, path: '/tra-cuu?a=1' }), 'giao-dien?text');
  expect([size('normal'), size('large'), size('larger')]).toEqual(
    ['large', 'larger', 'normal'].map((next) => `/giao-dien?text=${next}&back=%2Ftra-cuu%3Fa%3D1`),
  );
  expect(link(page({ contrast: 'high' }), 'giao-dien?contrast')).toBe('/giao-dien?contrast=normal&back=%2F');
});

test('assets are taken by their built names', () => {
  const html = page({ assets: { 'citizen.css': 'citizen-1a2b.css', 'citizen.js': 'citizen-3c4d.js' } });
  expect(html).toContain('href="/assets/citizen-1a2b.css"');
  expect(html).toContain('src="/assets/citizen-3c4d.js"');
});

test('demo data are said to be samples', () => {
  expect(page({ demo: true })).toContain('class="mc-demo"');
  expect(page()).not.toContain('class="mc-demo"');
});

test('logging out is a form, and only for who is logged in', () => {
  const user = { name: 'Trần T. B.', position: 'Chuyên viên' };
  const officer = (who: Page['user']) => renderPage(<OfficerPage title="Việc" children="…" />, samplePage({ user: who }));
  expect(officer(user)).toMatch(/<form[^>]*method="post"[^>]*action="\/dang-xuat"/);
  expect(officer(null)).not.toContain('/dang-xuat');
  expect(page()).toContain('href="/dang-nhap"');
});

test('a component outside a page is a bug, and says so', () => {
  const Lost = () => <>{usePage().path}</>;
  expect(() => Lost()).toThrow();
});
