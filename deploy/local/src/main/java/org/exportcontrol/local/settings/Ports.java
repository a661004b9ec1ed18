package org.exportcontrol.local.settings;

import java.util.EnumMap;
import java.util.Map;

/** One port for each part of the stack, all on the loopback interface. */
public record Ports(int gateway, int controlList, int license, int declaration, int postgres, int oidc) {
    /** The ports with the setting that moves each, in the order in which people know them. */
    public Map<Setting, Integer> bySetting() {
        Map<Setting, Integer> ports = new EnumMap<>(Setting.class);
        ports.put(Setting.GATEWAY_PORT, gateway);
        ports.put(Setting.CONTROL_LIST_PORT, controlList);
        ports.put(Setting.LICENSE_PORT, license);
        ports.put(Setting.DECLARATION_PORT, declaration);
        ports.put(Setting.POSTGRES_PORT, postgres);
        ports.put(Setting.OIDC_PORT, oidc);
        return ports;
    }
}
