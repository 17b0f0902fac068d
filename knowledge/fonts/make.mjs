/**
 * Makes the fonts beside this file: node knowledge/fonts/make.mjs (fetches two packages and a subsetter from npm).
 * The whole fonts have 10 MB each, so only these characters are kept: all that the knowledge and the bot's
 * words use, in bold without what is only asked; in the regular weight also the 3,755 commonest Chinese characters (GB 2312, level 1), so that a
 * new entry seldom needs a new font.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const packages = [
  '@expo-google-fonts/noto-sans-sc@0.4.3',
  '@expo-google-fonts/jetbrains-mono@0.4.1',
  'subset-font@2.9.0',
];

function textsOf(folder, ending) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

/** Rows 16 to 55 of GB 2312. */
function commonest() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replaceAll(/\P{Script=Han}/gu, '');
}

const work = mkdtempSync(join(tmpdir(), 'fonts-'));
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', work, ...packages], {
  stdio: 'inherit',
});
const subset = createRequire(join(work, 'x.js'))('subset-font');
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));
const signs = '·…—–“”‘’、。「」『』〈〉《》【】！（），：；？～￥×÷±≤≥≠°←↑→↓↔•●○■□▲△▼▽✓✗│─└├┬┴┼©';
/** Ways to ask are read and never drawn. */
const drawn = (text) => text.replaceAll(/\n  utterances:[^]*?(?=\n\S|$)/g, '').replaceAll(/\n  match:[^]*?(?=\n  \w|$)/g, '');
const used = ascii + signs + textsOf(join(root, 'knowledge'), /\.(ya?ml|svg)$/) + textsOf(join(root, 'src', 'wording'), /\.ts$/);

const fonts = [
  ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'NotoSansSC-Regular.ttf', used + commonest()],
  ['noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', 'NotoSansSC-Bold.ttf', drawn(used)],
  ['jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf', 'JetBrainsMono-Regular.ttf', ascii + signs],
];
for (const [source, target, text] of fonts) {
  const whole = readFileSync(join(work, 'node_modules', '@expo-google-fonts', source));
  // Without what only layout tables reach: JetBrains Mono would draw `--` and `||` as one sign.
  const bytes = await subset(whole, text, { targetFormat: 'truetype', noLayoutClosure: true });
  writeFileSync(join(here, target), bytes);
  console.log(`${target} ${bytes.length} bytes`);
}
