import { describe, expect, test } from 'vitest';
import { allowedLink } from '../../../electron/links.ts';

describe('what a click may open outside', () => {
  test.each([
    'https://portal.office.com/',
    'https://partner.microsoft.com/dashboard/v2/customers/list',
    'https://partnercenter.microsoft.com/pcv/accountsettings',
    'https://nonprofit.microsoft.com/getting-started',
    'https://www.terracloud.de/produkte?x=1#y',
    'https://learn.microsoft.com/partner-center/customers/create',
    'https://LEARN.microsoft.com/de-de/',
  ])('%s', (link) => {
    expect(allowedLink(link)).toBe(new URL(link).href);
  });

  const host = 'learn.microsoft.com';
  const schemes = [
    'http', 'ftp', 'file', 'javascript', 'data', 'vbscript', 'blob', 'about', 'app', 'chrome', 'devtools', 'view-source',
    'ms-settings', 'ms-officecmd', 'ms-msdt', 'ms-appinstaller', 'ms-word', 'ms-excel', 'search-ms', 'shell', 'smb', 'ldap',
    'mailto', 'tel', 'sip', 'callto', 'skype', 'slack', 'steam', 'ssh', 'telnet', 'jar', 'wss', 'ws', 'intent', 'itms', 'x-apple',
    'res', 'mk', 'hcp', 'wyciwyg', 'feed', 'dict', 'gopher', 'rdp', 'vnc', 'ms-cxh', 'onenote', 'zoommtg', 'calculator', 'HTTP',
  ];
  const hostile = [
    ...schemes.map((scheme) => `${scheme}://${host}/`),
    ...schemes.slice(0, 20).map((scheme) => `${scheme}:alert(1)`),
    // User information, ports, dots, and hosts that only begin or end like ours.
    `https://user@${host}/`, `https://user:password@${host}/`, `https://@${host}/`, `https://:@${host}/`,
    `https://${host}@evil.example/`, `https://${host}:443@evil.example/`, `https://evil.example#@${host}/`,
    `https://evil.example?@${host}/`, `https://evil.example/@${host}/`, `https://evil.example\\@${host}/`,
    `https://${host}\\@evil.example/`, `https://${host}%40evil.example/`, `https://${host}%2eevil.example/`,
    `https://${host}:8443/`, `https://${host}:80/`, `https://${host}:0/`, `https://${host}:99999/`, `https://${host}.:8/`,
    `https://${host}./`, `https://.${host}/`, `https://x.${host}/`, `https://${host}.evil.example/`, `https://evil${host}/`,
    `https://learn-microsoft.com/`, `https://learn.microsoft.com.de/`, `https://learn.microsoft.co/`, `https://microsoft.com/`,
    `https://www.microsoft.com/`, `https://terracloud.de/`, `https://www.terracloud.de.evil.example/`, `https://office.com/`,
    `https://login.microsoftonline.com/`, `https://evil.example/${host}`, `https://evil.example/?u=https://${host}/`,
    // Look-alikes: other alphabets, full width, ligatures, soft hyphens.
    'https://lеarn.microsoft.com/', 'https://learn.micrоsoft.com/', 'https://learn.microsоft.com/', 'https://leаrn.microsoft.com/',
    'https://learn。microsoft.com/', 'https://learn．microsoft．com/', 'https://ｌｅａｒｎ.microsoft.com/', 'https://learn.microsoft.ⅽom/',
    'https://learn.micro\u00adsoft.com/', 'https://learn.micro\u200bsoft.com/', 'https://learn.micro\ufeffsoft.com/',
    'https://lea\u0301rn.microsoft.com/', 'https://ﬁn.microsoft.com/', 'https://xn--larn-w0a.microsoft.com/', 'https://ⓛearn.microsoft.com/',
    // Bidirectional and control characters, blanks and line ends, in host and path.
    ...['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\u200e', '\u061c', '\u0000', '\u0001', '\u0008', '\u001f', '\u007f', '\u0085', '\u2028', '\u2029'].flatMap((sign) => [
      `https://${host}/${sign}gpj.exe`,
      `https://${sign}${host}/`,
      `https://learn${sign}.microsoft.com/`,
    ]),
    ` https://${host}/`, `https://${host}/ `, `https://${host}/a b`, `\thttps://${host}/`, `https://${host}/\n`, `https:\n//${host}/`,
    `ht\ttps://${host}/`, `https://learn.\nmicrosoft.com/`, `https://${host}/\r\nHost: evil.example`, `https://${host}/\u00a0`,
    // Forms that browsers mend.
    `https:/${host}/`, `https:${host}/`, `https:///${host}/`, `https:////${host}/`, `https:\\\\${host}\\`, `https:/\\${host}/`,
    `//${host}/`, host, `www.terracloud.de`, `/${host}`, `\\\\${host}\\share\\x.exe`, `file://${host}/share/x.exe`,
    'https://', 'https:', 'https', '', '.', '#', '?', 'C:\\Windows\\System32\\calc.exe', '/bin/sh', '%', 'null', 'undefined', '[object Object]',
    'https://127.0.0.1/', 'https://[::1]/', 'https://localhost/', 'https://0/', 'https://2130706433/', 'https://169.254.169.254/latest/',
    `https://[${host}]/`, `https://${host}/${'x'.repeat(5_000)}`, `https://${host}\u0000.evil.example/`, `https://${host}%00.evil.example/`,
    `HTTPS://user@${host}/`, `https://${host}/\\..\\..\\x`, `https://${host}/"onclick="x\\`, `url:https://${host}/`, `<https://${host}/>`,
  ];

  test('two hundred hostile strings open nothing', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(200);
    expect(hostile.filter((link) => allowedLink(link) !== null)).toEqual([]);
  });
});
