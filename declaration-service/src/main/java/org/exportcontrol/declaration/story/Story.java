package org.exportcontrol.declaration.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.Side;

/** A story while it is being told to one side. */
public final class Story {

    private final Declaration declaration;
    private final Side viewer;
    private final List<AuditRow> moves;
    private final List<StoryEntry> entries = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** @param moves those that the viewer may see, oldest first */
    Story(Declaration declaration, Side viewer, List<AuditRow> moves) {
        this.declaration = declaration;
        this.viewer = viewer;
        this.moves = List.copyOf(moves);
    }

    public Declaration declaration() {
        return declaration;
    }

    /** To whom it is told. */
    public Side viewer() {
        return viewer;
    }

    /** The recorded moves of that name that the viewer may see, oldest first. */
    public List<AuditRow> moves(String name) {
        return moves.stream().filter(move -> move.move().equals(name)).toList();
    }

    /** Those among them whose detail names that id. */
    public List<AuditRow> moves(String name, UUID id) {
        return moves(name).stream()
                .filter(move -> move.detail().contains(id.toString()))
                .toList();
    }

    public void tell(StoryEntry entry) {
        entries.add(entry);
    }

    /** Tells each move of these names by its sentence and the ground that was given. */
    public void tell(Map<String, Text> sentences) {
        moves.stream()
                .filter(move -> sentences.containsKey(move.move()))
                .forEach(move -> tell(move, sentences.get(move.move())));
    }

    public void waits(Waiting forIt) {
        waiting.add(forIt);
    }

    /** Nothing that happened is left out because no feature has a sentence for it. */
    void tellOthers(Set<String> told) {
        moves.stream()
                .filter(move -> !told.contains(move.move()))
                .forEach(move -> tell(move, Text.of(capitalized(move.move()) + ".", "操作：" + move.move() + "。")));
    }

    private void tell(AuditRow move, Text sentence) {
        tell(StoryEntry.of(move.at(), StoryKind.MOVE, sentence)
                .inWords(move.ground())
                .by(move));
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    List<StoryEntry> inOrder() {
        return entries.stream()
                .sorted(Comparator.comparing(StoryEntry::at).thenComparing(StoryEntry::kind))
                .toList();
    }

    List<Waiting> waiting() {
        return List.copyOf(waiting);
    }
}
