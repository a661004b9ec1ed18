package org.exportcontrol.declaration.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.filing.FilingService;

/** Keeps forms under a name, and drafts from them or from earlier declarations. */
@ApplicationScoped
class TemplateService {

    private final TemplateRepository templates;
    private final FilingService filing;
    private final DeclarationFiles files;
    private final Caller caller;
    private final InstantSource clock;

    TemplateService(
            TemplateRepository templates,
            FilingService filing,
            DeclarationFiles files,
            Caller caller,
            InstantSource clock) {
        this.templates = templates;
        this.filing = filing;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    TemplateResponse save(TemplateRequest request) {
        String organization = organization();
        String name = request.name().strip();
        if (templates.hasName(organization, name)) {
            throw Problem.of(DeclarationProblem.TEMPLATE_NAME_TAKEN)
                    .detail("Your organization has a template named " + name + " already.", "贵单位已有名为 " + name + " 的模板。")
                    .remedy("Choose another name, or delete the old one first.", "请使用其他名称，或先删除原模板。")
                    .exception();
        }
        FormTemplate template = new FormTemplate(organization, name, request.form(), clock.instant());
        templates.persistAndFlush(template);
        return template.toResponse();
    }

    @Transactional
    TemplateResponse read(UUID id) {
        return template(id).toResponse();
    }

    @Transactional
    Slice<TemplateResponse> page(int limit, UUID after) {
        List<TemplateResponse> found = templates.page(organization(), after, limit + 1).stream()
                .map(FormTemplate::toItem)
                .toList();
        List<TemplateResponse> items = found.stream().limit(limit).toList();
        return new Slice<>(
                items, found.size() > limit ? items.get(limit - 1).id().toString() : null);
    }

    @Transactional
    void delete(UUID id) {
        templates.delete(template(id));
    }

    @Transactional
    DeclarationResponse draftFrom(UUID id) {
        return filing.draft(template(id).form());
    }

    /** A declaration keeps its form as lodged; the copy is a draft of the caller's own. */
    @Transactional
    DeclarationResponse copy(UUID declaration) {
        return filing.draft(files.read(declaration).form());
    }

    private FormTemplate template(UUID id) {
        return templates.of(organization(), id).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("Your organization has no such template.", "贵单位没有此模板。")
                .exception());
    }

    private String organization() {
        return caller.organization().orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                .detail("Your token names no organization to keep templates for.", "您的令牌没有载明所属单位，不能保存模板。")
                .exception());
    }
}
