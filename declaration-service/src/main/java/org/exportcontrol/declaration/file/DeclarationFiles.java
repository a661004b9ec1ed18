package org.exportcontrol.declaration.file;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;

/**
 * Which declarations a caller may see: an exporter those it filed and those that a broker lodged in its name, a customs
 * officer those of the office while customs has them, MOFCOM those whose identification was asked for. What a caller may
 * not see is not there for it.
 */
@ApplicationScoped
public class DeclarationFiles {

    private final DeclarationRepository declarations;
    private final Caller caller;

    DeclarationFiles(DeclarationRepository declarations, Caller caller) {
        this.declarations = declarations;
        this.caller = caller;
    }

    /** @throws ProblemException {@code NOT_FOUND} when it is not there or not for this caller */
    @Transactional
    public Declaration read(UUID id) {
        return visible(declarations.findByIdOptional(id));
    }

    /** How many moves a declaration counts, which is its version; an operator may ask without seeing the file. */
    @Transactional
    public long moves(UUID id) {
        return caller.is(Roles.OPERATOR)
                ? declarations
                        .findByIdOptional(id)
                        .orElseThrow(DeclarationFiles::notFound)
                        .version()
                : read(id).version();
    }

    /** The same under the row lock, for a move. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Declaration lock(UUID id) {
        return visible(declarations.lock(id));
    }

    /**
     * The caller's declarations, newest first: ids are UUIDs of version 7, which grow with time.
     *
     * @param state null for all
     * @param after only those older than this one, null from the newest
     */
    @Transactional
    public List<Declaration> list(DeclarationState state, UUID after, int most) {
        return list(state == null ? "" : " and state = :condition", state, after, most);
    }

    /** The caller's declarations with goods found under one of the codes, newest first. */
    @Transactional
    public List<Declaration> listOfCodes(Set<String> codes, UUID after, int most) {
        return list(
                " and id in (select goods.id.declaration from GoodsLine goods"
                        + " where cast(sql('? && cast(? as text[])', goods.controlCodes, :condition) as Boolean) = true)",
                codes.toArray(String[]::new),
                after,
                most);
    }

    private List<Declaration> list(String condition, Object value, UUID after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(scope(parameters)).append(condition);
        if (value != null) {
            parameters.put("condition", value);
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.put("after", after);
        }
        return declarations
                .find(where.toString(), Sort.descending("id"), parameters)
                .page(Page.ofSize(most))
                .list();
    }

    private String scope(Map<String, Object> parameters) {
        if (caller.is(Roles.EXPORTER)) {
            parameters.put("declarant", caller.organization().orElse(""));
            return "(declarant = :declarant or principal = :declarant)";
        }
        if (caller.is(Roles.CUSTOMS)) {
            parameters.put("office", caller.customsOffice().orElse(""));
            return "customsOffice = :office and (number is not null or state in ('LODGED', 'AWAITING_VERIFICATION'))";
        }
        return isMinistry() ? "mofcomSees = true" : "1 = 0";
    }

    private Declaration visible(Optional<Declaration> found) {
        return found.filter(this::mayRead).orElseThrow(DeclarationFiles::notFound);
    }

    private boolean mayRead(Declaration declaration) {
        if (caller.is(Roles.EXPORTER)) {
            return isOf(declaration.declarant())
                    || declaration.principal().filter(this::isOf).isPresent();
        }
        if (caller.is(Roles.CUSTOMS)) {
            return declaration.isWithCustoms()
                    && caller.customsOffice()
                            .filter(office -> office.equals(declaration.customsOffice()))
                            .isPresent();
        }
        return isMinistry() && declaration.mofcomSees();
    }

    /**
     * Filling in, lodging and withdrawing are for who drafted the declaration: a consignor sees what its broker lodged,
     * but does not write in it.
     */
    public void requireDeclarant(Declaration declaration) {
        if (!isOf(declaration.declarant())) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail(
                            "Your broker files this declaration in your name; only the broker changes or lodges it.",
                            "该报关单由报关企业以贵单位名义申报，只能由报关企业修改或申报。")
                    .rule("CU-01", "CUL 9 to 11")
                    .remedy("Ask the broker, or revoke its power of attorney.", "请联系报关企业，或撤销委托书。")
                    .exception();
        }
    }

    private boolean isOf(String organization) {
        return caller.organization().filter(organization::equals).isPresent();
    }

    /** Provincial departments check papers of applications; declarations are not theirs. */
    private boolean isMinistry() {
        return caller.is(Roles.MOFCOM) && caller.province().isEmpty();
    }

    private static ProblemException notFound() {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no such declaration among the files you may see.", "在您可查看的文件中没有此报关单。")
                .exception();
    }
}
