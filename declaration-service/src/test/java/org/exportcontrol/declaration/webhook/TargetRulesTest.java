package org.exportcontrol.declaration.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exportcontrol.declaration.webhook.TargetRules.Refusal;
import org.exportcontrol.declaration.webhook.TargetRules.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRulesTest {

    private static final TargetRules RULES = rules(Map.of(), "93.184.215.14");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "http://hooks.example.com/            | SCHEME",
                "ftp://hooks.example.com/             | SCHEME",
                "file:///etc/passwd                   | UNREADABLE",
                "gopher://hooks.example.com/          | SCHEME",
                "jar:https://hooks.example.com!/      | UNREADABLE",
                "//hooks.example.com/                 | UNREADABLE",
                "hooks.example.com                    | UNREADABLE",
                "https:hooks.example.com              | UNREADABLE",
                "https:///path                        | UNREADABLE",
                "https://                             | UNREADABLE",
                "https://a b.example.com/             | UNREADABLE",
                "https://user@hooks.example.com/      | USER",
                "https://hooks.example.com@127.0.0.1/ | USER",
                "https://user:password@127.0.0.1/     | USER",
                "https://hooks.example.com/#frag      | FRAGMENT",
                "https://hooks.example.com:0/         | PORT",
                "https://hooks.example.com:65536/     | PORT",
                "https://localhost/                   | HOST",
                "https://LOCALHOST/                   | HOST",
                "https://localhost./                  | HOST",
                "https://api.localhost/               | HOST",
                "https://hooks.example.com./          | HOST",
                "https://printer.local/               | HOST",
                "https://metadata.google.internal/    | HOST",
                "https://license-service/             | HOST",
                "https://1.0.0.127.in-addr.arpa/      | HOST",
                "https://2130706433/                  | HOST",
                "https://0x7f000001/                  | HOST",
                "https://0x7f.0.0.1/                  | HOST",
                "https://0177.0.0.1/                  | HOST",
                "https://127.1/                       | HOST",
                "https://127.0.1/                     | HOST",
                "https://127.0.0.1./                  | HOST",
                "https://127.0.0.01/                  | HOST",
                "https://256.0.0.1/                   | HOST",
                "https://1.2.3.4.5/                   | HOST",
                "https://[::1]/                       | HOST",
                "https://[::]/                        | HOST",
                "https://[::ffff:127.0.0.1]/          | HOST",
                "https://[::ffff:7f00:1]/             | HOST",
                "https://[fe80::1%25eth0]/            | HOST",
                "https://[2606:4700::1111]/           | HOST",
                "https://hooks_.example.com/          | HOST",
                "https://-hooks.example.com/          | HOST",
                "https://hooks..example.com/          | HOST",
                "https://\u2460\u2461\u2466.0.0.1/    | HOST",
                "https://ex\u00e4mple.com/            | HOST",
                "https://%6c%6f%63alhost/             | HOST",
                "https://hooks.example.com:/x:y@z     | ok",
                "https://hooks.example.com            | ok",
                "https://HOOKS.example.com:8443/a?b=c | ok",
                "https://93.184.215.14/               | ok"
            })
    void theUrlIsJudgedBeforeAnythingIsLookedUp(String url, String expected) {
        if (expected.equals("ok")) {
            assertDoesNotThrow(() -> RULES.read(url));
        } else {
            assertEquals(
                    Refusal.valueOf(expected),
                    assertThrows(RefusedException.class, () -> RULES.read(url)).refusal());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressThatIsNotOfThePublicInternetIsRefused(String address) throws Exception {
        assertFalse(PublicAddress.is(InetAddress.getByName(address)));
        TargetRules rules = rules(Map.of(), "93.184.215.14", address);
        Target target = rules.read("https://hooks.example.com/");
        assertEquals(
                Refusal.ADDRESS,
                assertThrows(RefusedException.class, () -> rules.addresses(target))
                        .refusal(),
                "one address inside spoils the name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.215.14",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "240e::1"
            })
    void anAddressOfThePublicInternetPasses(String address) throws Exception {
        assertTrue(PublicAddress.is(InetAddress.getByName(address)));
    }

    @Test
    void aSettingLetsTargetsBeInside() throws Exception {
        TargetRules inside = rules(Map.of("allow-private-addresses", "true"), "10.1.2.3");
        assertEquals(1, inside.addresses(inside.read("https://hooks/")).size());
        assertThrows(RefusedException.class, () -> inside.read("http://hooks/"));
        TargetRules plain = rules(Map.of("allow-plain-http", "true"), "10.1.2.3");
        Target target = plain.read("http://hooks.example.com/a?b");
        assertEquals(new Target(false, "hooks.example.com", 80, "/a?b"), target);
        assertThrows(RefusedException.class, () -> plain.addresses(target));
    }

    private static TargetRules rules(Map<String, String> settings, String... addresses) {
        return new TargetRules(Receiver.settings(settings), host -> {
            List<InetAddress> found = new ArrayList<>();
            for (String address : addresses) {
                found.add(literal(address));
            }
            return found;
        });
    }

    private static InetAddress literal(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }
}
