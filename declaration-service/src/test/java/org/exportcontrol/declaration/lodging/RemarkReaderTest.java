package org.exportcontrol.declaration.lodging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CU-05 to CU-08: Announcement No. 18 fixes no words, so many wordings mean the same. */
class RemarkReaderTest {

    private final RemarkReader reader = new RemarkReader();

    @ParameterizedTest(name = "\"{0}\" says {1} with {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null                                 | NOTHING        | ''",
                "''                                   | NOTHING        | ''",
                "N/M                                  | NOTHING        | ''",
                "合同号 2026-17                        | NOTHING        | ''",
                "属于两用物项 1C905.b                   | CONTROLLED     | 1C905.b",
                "属于两用物项1C905.b                    | CONTROLLED     | 1C905.b",
                "属于两用物项 １Ｃ９０５．ｂ              | CONTROLLED     | 1C905.b",
                "属于管制物项 1c905.B                   | CONTROLLED     | 1C905.b",
                "属于两用物项，1C904.a.4、1C905.a.4      | CONTROLLED     | 1C904.a.4 1C905.a.4",
                "出口管制物项 两用物项 1C902.a.2.b        | CONTROLLED     | 1C902.a.2.b",
                "Dual-use item 1C905.b                | CONTROLLED     | 1C905.b",
                "属于两用物项                           | CONTROLLED     | ''",
                "不属于管制物项                         | NOT_CONTROLLED | ''",
                "不属于两用物项                         | NOT_CONTROLLED | ''",
                "非管制物项                            | NOT_CONTROLLED | ''",
                "非两用物项                            | NOT_CONTROLLED | ''",
                "不 属于 管制物项                      | NOT_CONTROLLED | ''",
                "Not a dual-use item                  | NOT_CONTROLLED | ''",
                "not controlled                       | NOT_CONTROLLED | ''",
                "属于管制物项，不属于管制物项              | AMBIGUOUS      | ''",
                "不属于管制物项 1C905.b                 | AMBIGUOUS      | 1C905.b",
                "1C905.b                              | AMBIGUOUS      | 1C905.b",
                "不涉及两用物项                         | AMBIGUOUS      | ''",
                "不含管制物项                           | AMBIGUOUS      | ''",
                "货物中无两用物项                        | AMBIGUOUS      | ''",
                "no dual-use items                    | AMBIGUOUS      | ''",
                "not subject to export control        | AMBIGUOUS      | ''",
                "temperature-controlled container     | NOTHING        | ''"
            })
    void aRemarkIsReadAsOneStatementOrNone(String remark, Says says, String codes) {
        RemarkStatement read = reader.read(remark);
        assertEquals(says, read.says());
        assertEquals(codes.isEmpty() ? List.of() : List.of(codes.split(" ")), read.codes());
    }
}
