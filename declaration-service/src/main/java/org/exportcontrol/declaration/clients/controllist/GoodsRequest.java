package org.exportcontrol.declaration.clients.controllist;

import java.util.List;
import org.exportcontrol.declaration.file.DeclarationForm;

/** Goods to look up, described as for a screening. */
record GoodsRequest(List<ScreeningRequest.Line> lines) {

    static GoodsRequest of(DeclarationForm form) {
        return new GoodsRequest(ScreeningRequest.lines(form));
    }
}
