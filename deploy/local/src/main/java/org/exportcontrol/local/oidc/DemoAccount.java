package org.exportcontrol.local.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of the local stack. The claims are those that the services read from any OIDC provider's tokens. */
public enum DemoAccount {
    E1(
            "e1",
            "赣州稀土进出口有限公司",
            "exporter",
            "applies for licenses, declares dysprosium oxide, answers challenges",
            "申请许可证，申报氧化镝出口，答复质疑",
            Map.of("organization", "91360700MA1A2B3C6N")),
    E2(
            "e2",
            "宁波磁材有限公司",
            "exporter",
            "declares magnets; sees none of the files of the other exporter",
            "申报磁体出口；看不到其他经营者的文件",
            Map.of("organization", "91330200MA2MAGN3XY")),
    BROKER(
            "broker",
            "包头报关服务有限公司",
            "exporter",
            "declares for others that gave it a power of attorney",
            "受委托代他人报关",
            Map.of("organization", "91150200MA0RARE250")),
    PROVINCIAL(
            "provincial",
            "江西省商务厅 刘敏",
            "MOFCOM",
            "checks papers and accepts applications of province 36",
            "审核材料，受理 36 省（江西）的申请",
            Map.of("province", "36")),
    EXAMINER(
            "examiner",
            "商务部 陈静",
            "MOFCOM",
            "examines applications, drafts announcements, answers questions of customs",
            "审查申请，起草公告，答复海关的鉴别请求",
            Map.of("duties", List.of("examine", "list"))),
    DIRECTOR(
            "director",
            "商务部 王建国",
            "MOFCOM",
            "decides, publishes announcements, keeps party lists, orders stops",
            "作出决定，发布公告，管理主体名单，下达停止放行指令",
            Map.of("duties", List.of("decide", "list", "parties"))),
    OFFICER(
            "officer",
            "洋山海关 张伟",
            "customs",
            "reviews, challenges and releases declarations at office 2248",
            "在 2248 关区审核、质疑、放行报关单",
            Map.of("duties", List.of("officer"), "customs_office", "2248")),
    SUPERVISOR(
            "supervisor",
            "洋山海关 李娜",
            "customs",
            "moves lanes and reassigns files at office 2248",
            "在 2248 关区调整通道、改派案件",
            Map.of("duties", List.of("supervisor"), "customs_office", "2248")),
    OPERATOR(
            "operator",
            "系统运维",
            "operator",
            "runs the suite: compares ledgers, verifies audit chains; sees no files",
            "运行维护：核对台账，验证审计链；看不到业务文件",
            Map.of());

    private final String username;
    private final String displayName;
    private final String role;
    private final String may;
    private final String mayZh;
    private final Map<String, Object> details;

    DemoAccount(
            String username, String displayName, String role, String may, String mayZh, Map<String, Object> details) {
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.may = may;
        this.mayZh = mayZh;
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

    /** What the account may do, in English. */
    public String may() {
        return may;
    }

    /** What the account may do, in Chinese. */
    public String mayZh() {
        return mayZh;
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
