/** The counters that Prometheus reads. docs/operating.md lists them; labels take their values from the program alone. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type Metric } from 'prom-client';
import type { Parts } from './health';
import type { Measures } from './measures';

/** Answers take a millisecond; what takes longer than a second is a fault worth seeing. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export interface Metrics extends Measures {
  readonly contentType: string;
  /** In Prometheus' text format. */
  text(): Promise<string>;
}

function questions(registry: Registry) {
  const asked = new Counter({
    name: 'docklore_questions_total',
    help: 'Questions that were answered, by what the answer was; a miss is one without an answer',
    labelNames: ['platform', 'outcome'],
    registers: [registry],
  });
  const unsaid = new Counter({
    name: 'docklore_silences_total',
    help: 'Messages to which nothing was said, by the reason',
    labelNames: ['platform', 'reason'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'docklore_answer_duration_seconds',
    help: 'Time from the arrival of a question to its answer, without the platform',
    labelNames: ['platform'],
    buckets,
    registers: [registry],
  });
  return { asked, unsaid, duration };
}

/** Read only when somebody looks at the metrics. */
function gauges(version: string, parts: Parts): Metric[] {
  return [
    gauge('docklore_knowledge_entries', 'Entries of the knowledge in use', () => parts.entries()),
    gauge('docklore_store_up', '1 while the store answers', () => (parts.store().up ? 1 : 0)),
    new Counter({
      name: 'docklore_store_unsaved_total',
      help: 'What the store could not be asked for or could not save; the answers went on without it',
      registers: [],
      collect() {
        this.reset();
        this.inc(parts.store().unsaved);
      },
    }),
    new Gauge({
      name: 'docklore_platform_connected',
      help: '1 while messages of the platform can arrive',
      labelNames: ['platform'],
      registers: [],
      collect() {
        for (const [platform, connected] of Object.entries(parts.platforms()))
          this.set({ platform }, connected ? 1 : 0);
      },
    }),
    new Gauge({
      name: 'docklore_build_info',
      help: 'The version that runs',
      labelNames: ['version'],
      registers: [],
      collect() {
        this.set({ version }, 1);
      },
    }),
  ];
}

function gauge(name: string, help: string, read: () => number): Metric {
  return new Gauge({
    name,
    help,
    registers: [],
    collect() {
      this.set(read());
    },
  });
}

function events(registry: Registry) {
  const registers = [registry];
  const presses = new Counter({
    name: 'docklore_presses_total',
    help: 'Presses on buttons of answers',
    labelNames: ['platform'],
    registers,
  });
  const failures = new Counter({
    name: 'docklore_failures_total',
    help: 'Questions that ended in an apology; the log has the cause',
    registers,
  });
  const reloads = new Counter({
    name: 'docklore_knowledge_reloads_total',
    help: 'Changes of the knowledge while running: taken over, or refused for their faults',
    labelNames: ['result'],
    registers,
  });
  // There from the start, so that the first one is a rise from 0 and not a new series.
  for (const result of ['taken', 'refused']) reloads.inc({ result }, 0);
  return { presses, failures, reloads };
}

export function createMetrics(version: string, parts: Parts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const metric of gauges(version, parts)) registry.registerMetric(metric);
  const { asked, unsaid, duration } = questions(registry);
  const { presses, failures, reloads } = events(registry);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    message(platform, outcome, seconds) {
      if (outcome.kind === 'silent') return unsaid.inc({ platform, reason: outcome.reason });
      asked.inc({ platform, outcome: outcome.answer.kind });
      duration.observe({ platform }, seconds);
    },
    press: (platform) => presses.inc({ platform }),
    failure: () => failures.inc(),
    reload: (result) => reloads.inc({ result }),
  };
}
