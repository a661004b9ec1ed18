package org.exportcontrol.declaration.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryEntry;
import org.exportcontrol.declaration.story.StoryKind;
import org.exportcontrol.declaration.story.StoryPart;

/** Uploads, to the side that made them. Others are told of a paper by the move that hands it in. */
@ApplicationScoped
class PaperStory implements StoryPart {

    private final Papers papers;

    PaperStory(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Set<String> moves() {
        return Set.of();
    }

    @Override
    public void tell(Story story) {
        papers.of(story.declaration().id()).stream()
                .filter(paper -> paper.side() == story.viewer())
                .forEach(paper -> story.tell(StoryEntry.of(
                                paper.uploadedAt(),
                                StoryKind.PAPER,
                                "A paper was uploaded" + (paper.name() == null ? "." : ": " + paper.name() + "."),
                                "已上传材料" + (paper.name() == null ? "。" : "：" + paper.name() + "。"))
                        .with("paper", paper.sha256())));
    }
}
