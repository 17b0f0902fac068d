// Runs the `emulate` package's Slack in a process of its own: it is an ES module, which Jest does not load
// among CommonJS tests. Prints its address; ends when its standard input does.
import { createEmulator } from 'emulate';

const emulator = await createEmulator({
  service: 'slack',
  port: Number(process.argv[2]),
  seed: {
    slack: {
      team: { name: 'Example', domain: 'example' },
      bots: [{ name: 'docklore' }],
      users: [{ name: 'ada', email: 'ada@example.com' }],
      channels: [{ name: 'general' }],
      tokens: [
        { token: 'xoxb-emulated', user: 'ada', scopes: ['chat:write', 'channels:read', 'channels:history'] },
      ],
      strict_scopes: true,
    },
  },
});
console.log(emulator.url);
process.stdin.resume().on('end', () => void emulator.close());
