import { faultWithoutSecrets } from '../../src/observability/logger';

it('a fault that quotes a pasted password is logged without it', () => {
  const logged = faultWithoutSecrets(new Error('cannot read https://bob:hunter2@registry.example/'));
  expect(logged.message).toBe('cannot read https://bob:[secret]@registry.example/');
  expect(logged.stack).not.toContain('hunter2');
});
