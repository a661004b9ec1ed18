package org.exportcontrol.license.clients.controllist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.jboss.logging.Logger;

/** What the control list says about a code. Must not be asked inside a transaction. */
@ApplicationScoped
public class ControlList {

    private static final Logger LOG = Logger.getLogger(ControlList.class);
    private static final String OPERATIVE = "OPERATIVE";

    private final ControlListApi api;

    ControlList(@RestClient ControlListApi api) {
        this.api = api;
    }

    /**
     * Why goods cannot be licensed under the code on that day.
     *
     * @return null when they can: the entry is operative and as fine as the list goes
     * @throws org.exportcontrol.common.problem.ProblemException {@code NEIGHBOR_UNAVAILABLE} when the list cannot be
     *     asked; nothing is assumed then
     */
    public Text objection(String code, LocalDate asOf) {
        try {
            return objection(api.entry(code, asOf), asOf);
        } catch (ControlListApi.NoSuchEntry none) {
            return Text.of("The control list has no entry " + code + ".", "管制清单中没有条目 " + code + "。");
        } catch (RuntimeException unreachable) {
            throw unavailable(code, unreachable);
        }
    }

    /**
     * The codes, as papers bear them, of the entries that a published announcement touched.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code NOT_FOUND} when no such announcement is recorded,
     *     {@code NEIGHBOR_UNAVAILABLE}
     */
    public Set<String> touchedBy(String announcement) {
        try {
            return api.touched(announcement).items().stream()
                    .map(TouchedEntries.Item::printedCode)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ControlListApi.NoSuchEntry none) {
            throw Problem.of(CommonProblem.NOT_FOUND)
                    .detail(
                            "The control list records no announcement " + announcement + ".",
                            "管制清单中没有公告 " + announcement + " 的记录。")
                    .exception();
        } catch (RuntimeException unreachable) {
            throw unavailable(announcement, unreachable);
        }
    }

    private static RuntimeException unavailable(String subject, RuntimeException unreachable) {
        LOG.warnf(unreachable, "The control list cannot be asked about %s", subject);
        return Problem.of(CommonProblem.NEIGHBOR_UNAVAILABLE)
                .detail(
                        "The control list does not answer, so the codes cannot be checked. Nothing was changed.",
                        "管制清单服务没有响应，无法核对管制编码。未作任何更改。")
                .remedy("Repeat in a few seconds.", "请稍后重试。")
                .header("Retry-After", "5")
                .causedBy(unreachable);
    }

    private static Text objection(ControlListEntry entry, LocalDate asOf) {
        if (!OPERATIVE.equals(entry.state())) {
            return Text.of(
                    "Entry " + entry.code() + " is " + entry.state() + " on " + asOf + ".",
                    "条目 " + entry.code() + " 在 " + asOf + " 的状态为 " + entry.state() + "。");
        }
        if (!entry.leaf() && !entry.incomplete()) {
            return Text.of(
                    "Entry " + entry.code() + " is a heading; the list goes finer.",
                    "条目 " + entry.code() + " 是上级条目，清单另有更细的条目。");
        }
        return null;
    }
}
