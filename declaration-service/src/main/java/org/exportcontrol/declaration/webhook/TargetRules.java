package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where webhooks may point: to the public internet over TLS, so that nobody makes this service call what stands behind
 * its firewall. The URL is judged when it is given and at each try, the addresses at each try just before one of them is
 * connected to.
 */
@ApplicationScoped
class TargetRules {

    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?" + "(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Set<String> INSIDE = Set.of(
            "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "arpa");

    private final WebhookConfig config;
    private final HostNames names;

    TargetRules(WebhookConfig config, HostNames names) {
        this.config = config;
        this.names = names;
    }

    /** Says why a target is not allowed. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** What is wrong with a target. */
    enum Refusal {
        UNREADABLE("It is not an absolute URL.", "不是完整的网址。"),
        SCHEME("It must begin with https://.", "必须以 https:// 开头。"),
        USER("It must not name a user.", "不得包含用户信息。"),
        FRAGMENT("It must not have a fragment.", "不得包含片段标识。"),
        HOST("Its host must be a full name, or an IPv4 address in its usual form.", "主机须为完整域名或标准格式的 IPv4 地址。"),
        PORT("Its port must be 1 to 65535.", "端口须为 1 至 65535。"),
        // One text for all, so that nobody can ask what names and addresses there are inside.
        ADDRESS("Its host must resolve to addresses of the public internet.", "主机须解析为公网地址。");

        private final String en;
        private final String zh;

        Refusal(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }

        String en() {
            return en;
        }

        String zh() {
            return zh;
        }
    }

    /** Judges what can be judged without looking anything up. */
    Target read(String url) throws RefusedException {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException unreadable) {
            throw new RefusedException(Refusal.UNREADABLE);
        }
        if (uri.getScheme() == null || uri.isOpaque() || uri.getRawAuthority() == null) {
            throw new RefusedException(Refusal.UNREADABLE);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        refuseIf(!scheme.equals("https") && !(scheme.equals("http") && config.allowPlainHttp()), Refusal.SCHEME);
        refuseIf(uri.getRawAuthority().indexOf('@') >= 0, Refusal.USER);
        refuseIf(uri.getRawFragment() != null, Refusal.FRAGMENT);
        refuseIf(uri.getHost() == null || !isHost(uri.getHost().toLowerCase(Locale.ROOT)), Refusal.HOST);
        refuseIf(uri.getPort() == 0 || uri.getPort() > 65_535, Refusal.PORT);
        return Target.of(uri);
    }

    private boolean isHost(String host) {
        if (IPV4.matcher(host).matches()) {
            return true;
        }
        String last = host.substring(host.lastIndexOf('.') + 1);
        // Numbers in other forms (2130706433, 0x7f.1, 127.1) are read differently by different resolvers.
        boolean number = last.isEmpty() || Character.isDigit(last.charAt(0));
        boolean full = host.indexOf('.') > 0 && !INSIDE.contains(last);
        return !number && NAME.matcher(host).matches() && (full || config.allowPrivateAddresses());
    }

    /**
     * Looks up the addresses of a target. Blocks. One that is not allowed spoils all: a name that points outside and inside
     * is no honest one.
     */
    List<InetAddress> addresses(Target target) throws RefusedException, UnknownHostException {
        List<InetAddress> found = names.addresses(target.host());
        refuseIf(
                found.isEmpty()
                        || !config.allowPrivateAddresses() && !found.stream().allMatch(PublicAddress::is),
                Refusal.ADDRESS);
        return found;
    }

    private static void refuseIf(boolean wrong, Refusal refusal) throws RefusedException {
        if (wrong) {
            throw new RefusedException(refusal);
        }
    }
}
