import { describe, expect, test } from 'vitest';
import { infrastructureOf } from './from-hcl.ts';

interface RuleFacts {
  readonly name: string;
  readonly priority: number | string;
  readonly access: 'Allow' | 'Deny';
  readonly ports?: string;
  readonly source?: string;
  readonly protocol?: string;
  readonly destination?: string;
}

const block = ({ name, priority, access, ...more }: RuleFacts) => `
  name                       = "${name}"
  priority                   = ${priority}
  direction                  = "Inbound"
  access                     = "${access}"
  protocol                   = "${more.protocol ?? 'Tcp'}"
  source_port_range          = "*"
  destination_port_range     = "${more.ports ?? '*'}"
  source_address_prefix      = "${more.source ?? '*'}"
  destination_address_prefix = "${more.destination ?? '*'}"`;

/** What a group with these rules opens: `22-22`, `unknown`. */
const opened = (...rules: readonly RuleFacts[]) => {
  const inline = rules.map((rule) => `security_rule {${block(rule)}\n}`).join('\n');
  return infrastructureOf(`
    variable "priority" {}
    resource "azurerm_network_security_group" "web" {\n${inline}\n}`)
    .all('access-rule')
    .map(({ ports, fromInternet }) =>
      fromInternet.state === 'known' ? `${ports?.from}-${ports?.to}` : fromInternet.state,
    );
};

const ssh: RuleFacts = { name: 'ssh', priority: 200, access: 'Allow', ports: '22' };

describe('a rule that lets the internet in', () => {
  test.each(['*', 'Internet', 'internet', 'Any', '0.0.0.0/0', '::/0'])('names it as %s', (source) => {
    expect(opened({ ...ssh, source })).toEqual(['22-22']);
  });

  test.each(['10.0.0.0/8', 'VirtualNetwork', 'AzureLoadBalancer', '198.51.100.7'])(
    'does not name %s',
    (source) => {
      expect(opened({ ...ssh, source })).toEqual([]);
    },
  );

  test('is open but for what a rule before it denies', () => {
    expect(opened({ name: 'no', priority: 100, access: 'Deny', protocol: '*' }, ssh)).toEqual([]);
    expect(opened({ name: 'no', priority: 300, access: 'Deny', protocol: '*' }, ssh)).toEqual(['22-22']);
    const range = { ...ssh, ports: '20-30' };
    expect(opened({ name: 'no', priority: 100, access: 'Deny', ports: '22-25' }, range)).toEqual([
      '20-21',
      '26-30',
    ]);
  });

  test('stays open where a denial speaks of something else', () => {
    const deny: RuleFacts = { name: 'no', priority: 100, access: 'Deny' };
    expect(opened({ ...deny, protocol: 'Udp' }, ssh)).toEqual(['22-22']);
    expect(opened({ ...deny, destination: '10.0.2.0/24' }, ssh)).toEqual(['22-22']);
    expect(opened({ ...deny, source: '203.0.113.0/24' }, ssh)).toEqual(['22-22']);
  });

  test('is not known where the order of the rules is not', () => {
    expect(opened({ name: 'no', priority: 'var.priority', access: 'Deny' }, ssh)).toEqual(['unknown']);
  });
});

test('rules of their own and rules of the group are one list', () => {
  const infrastructure = infrastructureOf(`
    resource "azurerm_network_security_group" "web" {
      name = "web"
      security_rule {${block({ name: 'no', priority: 100, access: 'Deny', protocol: '*' })}
      }
    }
    resource "azurerm_network_security_rule" "ssh" {
      network_security_group_name = azurerm_network_security_group.web.name
      ${block(ssh)}
    }
    resource "azurerm_network_security_rule" "elsewhere" {
      network_security_group_name = "other"
      ${block(ssh)}
    }`);
  expect(infrastructure.all('access-rule').map(({ resource }) => resource)).toEqual([
    'azurerm_network_security_rule.elsewhere',
  ]);
});

test('a group with very many rules is judged in time', () => {
  const many = Array.from(
    { length: 3000 },
    (_, number): RuleFacts => ({
      name: `rule-${number}`,
      priority: number + 100,
      access: number % 2 === 0 ? 'Deny' : 'Allow',
      ports: number % 2 === 0 ? String(number) : '*',
    }),
  );
  const start = performance.now();
  opened(...many);
  expect(performance.now() - start).toBeLessThan(60_000);
});
