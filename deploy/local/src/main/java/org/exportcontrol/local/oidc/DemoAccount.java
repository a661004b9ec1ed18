package org.exportcontrol.local.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of the local stack. The claims are those that the services read from any OIDC provider's tokens. */
public enum DemoAccount {
    E1("e1", "赣州稀土进出口有限公司", "exporter", Map.of("organization", "91360700MA1A2B3C6N")),
    E2("e2", "宁波磁材有限公司", "exporter", Map.of("organization", "91330200MA2MAGN3XY")),
    BROKER("broker", "包头报关服务有限公司", "exporter", Map.of("organization", "91150200MA0RARE250")),
    PROVINCIAL("provincial", "江西省商务厅 刘敏", "MOFCOM", Map.of("province", "36")),
    EXAMINER("examiner", "商务部 陈静", "MOFCOM", Map.of("duties", List.of("examine", "list"))),
    DIRECTOR("director", "商务部 王建国", "MOFCOM", Map.of("duties", List.of("decide", "list", "parties"))),
    OFFICER("officer", "洋山海关 张伟", "customs", Map.of("duties", List.of("officer"), "customs_office", "2248")),
    SUPERVISOR("supervisor", "洋山海关 李娜", "customs", Map.of("duties", List.of("supervisor"), "customs_office", "2248")),
    OPERATOR("operator", "系统运维", "operator", Map.of());

    private final String username;
    private final String displayName;
    private final String role;
    private final Map<String, Object> details;

    DemoAccount(String username, String displayName, String role, Map<String, Object> details) {
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.details = details;
    }

    /** The account that logs in with this name. */
    public static Optional<DemoAccount> named(String username) {
        return List.of(values()).stream()
                .filter(account -> account.username.equals(username))
                .findFirst();
    }

    /** What to log in with; also the subject of the tokens. */
    public String username() {
        return username;
    }

    /** The name of the person or firm. */
    public String displayName() {
        return displayName;
    }

    /** The one role, as the token's {@code groups} gives it. */
    public String role() {
        return role;
    }

    /** What refines the role, in words: duties, organization, customs office, province. */
    public String detail() {
        StringBuilder detail = new StringBuilder();
        for (String name : List.of("duties", "organization", "customs_office", "province")) {
            Object value = details.get(name);
            if (value != null) {
                detail.append(detail.isEmpty() ? "" : ", ")
                        .append(name.replace('_', ' '))
                        .append(' ');
                detail.append(
                        value instanceof List<?> list
                                ? String.join(
                                        " ", list.stream().map(String::valueOf).toList())
                                : value);
            }
        }
        return detail.toString();
    }

    /** The claims of this account's tokens beside those that every token has. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>(details);
        claims.put("name", displayName);
        claims.put("groups", List.of(role));
        return claims;
    }
}
