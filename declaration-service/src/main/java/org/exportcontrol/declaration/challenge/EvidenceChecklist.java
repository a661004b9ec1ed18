package org.exportcontrol.declaration.challenge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.challenge.ChallengeReply.Document;
import org.exportcontrol.declaration.challenge.ChallengeReply.Kind;
import org.exportcontrol.declaration.file.ChecklistItem;
import org.exportcontrol.declaration.file.ChecklistItem.State;

/**
 * What C123 asks a reply to hold, compared with what is there (CH-04). It informs both sides; what is missing is weighed
 * by customs and refuses nothing.
 */
final class EvidenceChecklist {

    private static final String RULE = "CH-04";
    private static final String SOURCE = "C123; DUR 22";

    private final boolean stated;
    private final List<Document> documents;
    private final List<ChecklistItem> items = new ArrayList<>();

    private EvidenceChecklist(boolean stated, List<Document> documents) {
        this.stated = stated;
        this.documents = documents;
    }

    /**
     * The items in the order of C123.
     *
     * @param stated whether the reply states performance, main uses and why the goods are not controlled
     */
    static List<ChecklistItem> of(boolean stated, List<Document> documents) {
        return new EvidenceChecklist(stated, documents).items();
    }

    /** Whether nothing is missing. */
    static boolean isComplete(List<ChecklistItem> items) {
        return items.stream().noneMatch(item -> item.state() == State.MISSING);
    }

    private List<ChecklistItem> items() {
        ask("PAPER_DECLARATION", Text.of("the declaration on paper", "纸质报关单"), EnumSet.of(Kind.PAPER_DECLARATION));
        ask("CONTRACT", Text.of("the contract", "合同"), EnumSet.of(Kind.CONTRACT));
        askForStatement();
        ask(
                "TECHNICAL_PROOF",
                Text.of("a test report or technical data", "检测报告或者技术资料"),
                EnumSet.of(Kind.TEST_REPORT, Kind.TECHNICAL_DATA));
        documents.stream()
                .filter(document -> document.inForeignLanguage() && document.kind() != Kind.TRANSLATION)
                .forEach(this::askForTranslation);
        return items;
    }

    private void ask(String item, Text what, Set<Kind> kinds) {
        add(
                item,
                what,
                documents.stream()
                        .filter(document -> kinds.contains(document.kind()))
                        .toList());
    }

    private void askForStatement() {
        Text what = Text.of(
                "a statement on performance, main uses and why the goods are not controlled", "货物性能、主要用途及不属于管制物项的说明");
        List<Document> papers = documents.stream()
                .filter(document -> document.kind() == Kind.STATEMENT_OF_USE)
                .toList();
        if (papers.isEmpty() && stated) {
            items.add(new ChecklistItem("STATEMENT_OF_USE", what, State.UPLOADED, List.of(), RULE, SOURCE));
        } else {
            add("STATEMENT_OF_USE", what, papers);
        }
    }

    private void askForTranslation(Document foreign) {
        add(
                "TRANSLATION",
                Text.of("a Chinese translation of " + foreign.name(), "“" + foreign.name() + "”的中文译本"),
                documents.stream()
                        .filter(document -> document.translates(foreign))
                        .toList());
    }

    private void add(String item, Text what, List<Document> papers) {
        State state = papers.isEmpty()
                ? State.MISSING
                : papers.stream().anyMatch(paper -> paper.sha256() != null) ? State.UPLOADED : State.NAMED;
        List<String> names = papers.stream().map(Document::name).toList();
        items.add(new ChecklistItem(item, what, state, names, RULE, SOURCE));
    }
}
