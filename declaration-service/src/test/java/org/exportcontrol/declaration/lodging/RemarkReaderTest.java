package org.exportcontrol.declaration.lodging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CU-05 to CU-09: Announcement No. 18 fixes no words, so many wordings mean the same. */
class RemarkReaderTest {

    private final RemarkReader reader = new RemarkReader();

    @ParameterizedTest(name = "\"{0}\" says nothing about control")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null",
                "''",
                "N/M",
                "N/A",
                "合同号 2026-17",
                "合同号：2E310-17",
                "Contract No. 1C905-2026",
                "temperature-controlled container",
                "Humidity controlled, store dry",
                "speed controllers, spare parts",
                "实行质量管制",
                "第1项为样品",
                "属于样品",
                "不属于危险品"
            })
    void manyRemarksSayNothing(String remark) {
        assertRead(remark, Says.NOTHING, "");
    }

    @ParameterizedTest(name = "\"{0}\" says controlled with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "属于两用物项 1C905.b                    | 1C905.b",
                "属于两用物项1C905.b                     | 1C905.b",
                "属两用物项1C905.b                       | 1C905.b",
                "属于两用物项 １Ｃ９０５．ｂ               | 1C905.b",
                "属于两用物项 1C905 . b                  | 1C905.b",
                "属于两用物项 1 C 905. b                 | 1C905.b",
                "属 于 两 用 物 项　1C905.b               | 1C905.b",
                "属于管制物项 1c905.B                    | 1C905.b",
                "1C905.b属于两用物项                     | 1C905.b",
                "管制物项：1C905.b                       | 1C905.b",
                "管制物项：是，编码1C905.b                | 1C905.b",
                "是否属于两用物项：是 1C905.b             | 1C905.b",
                "是否两用物项？是；编码：1C905.b          | 1C905.b",
                "本批货物系两用物项，编码为1C905.b        | 1C905.b",
                "为出口管制物项，管制编码1C905.b          | 1C905.b",
                "管制编码：1C905.b                       | 1C905.b",
                "列入出口管制清单 1C905.b                | 1C905.b",
                "受出口管制 1C905.b                      | 1C905.b",
                "属于2025年第18号公告所列管制物项 1C905.b | 1C905.b",
                "属于商务部海关总署公告2025年第18号管制物项，1C905.b | 1C905.b",
                "属于两用物项，1C904.a.4、1C905.a.4       | 1C904.a.4 1C905.a.4",
                "属于两用物项 1C904.a.4/1C905.a.4        | 1C904.a.4 1C905.a.4",
                "属于两用物项1C904.a.41C905.a.4          | 1C904.a.4 1C905.a.4",
                "属于两用物项 1C905.b 1C905.b            | 1C905.b",
                "出口管制物项 两用物项 1C902.a.2.b        | 1C902.a.2.b",
                "属于两用物项 1C905.b。合同号 HT-2E310    | 1C905.b",
                "凭许可证26-AA-000001，属于两用物项1C905.b | 1C905.b",
                "□不属于管制物项 ☑属于管制物项 1C905.b   | 1C905.b",
                "Dual-use item 1C905.b                 | 1C905.b",
                "DUAL USE ITEM, 1C905.B                | 1C905.b",
                "Dual-use: yes, code 1C905.b           | 1C905.b",
                "controlled 1C905.b                    | 1C905.b",
                "Controlled goods under 1C905.b.       | 1C905.b",
                "goods are controlled (1C905.b)        | 1C905.b",
                "Export controlled: Y 1C905.b          | 1C905.b",
                "subject to export control, 1C905.b    | 1C905.b",
                "export control code 1C905.b           | 1C905.b",
                "属于两用物项                            | ''",
                "属于两用物项 1C905b                     | ''",
                "属于两用物项 1C905                      | 1C905",
                "属于两用物项 9Z999.x                    | ''",
                "合同号 1C905.b 属于两用物项              | 1C905.b"
            })
    void manyWordingsSayControlled(String remark, String codes) {
        assertRead(remark, Says.CONTROLLED, codes);
    }

    @ParameterizedTest(name = "\"{0}\" says not controlled")
    @CsvSource(
            delimiter = '|',
            value = {
                "不属于管制物项",
                "不属于两用物项",
                "不属两用物项",
                "不属于出口管制的两用物项",
                "不属于两用物项和技术",
                "不属于两用物项、管制物项",
                "不属于管制物项 Tb 0.08%, Dy 0%",
                "不属于2025年第18号公告所列管制物项",
                "不属于公告2025年第18号所列物项，不属于管制物项",
                "非管制物项",
                "非两用物项",
                "非管制",
                "并非管制物项",
                "不是管制物项",
                "不受出口管制",
                "未列入出口管制清单",
                "不在管制清单内",
                "不涉及两用物项",
                "不涉及出口管制",
                "不含管制物项",
                "货物中无两用物项",
                "无管制物项",
                "属于非管制物项",
                "不 属于 管制物项",
                "不　属　于　管制物项",
                "不属于管制物项，无需两用物项许可证",
                "两用物项：否",
                "是否属于管制物项：否",
                "是否两用物项？不是",
                "☑不属于管制物项 □属于管制物项",
                "Not a dual-use item",
                "not controlled",
                "NOT CONTROLLED",
                "Goods are not export controlled",
                "goods aren't controlled",
                "The goods do not fall under export control",
                "not subject to export control",
                "not a dual-use or controlled item",
                "no dual-use items",
                "no controlled goods",
                "non-controlled",
                "non dual-use goods",
                "uncontrolled",
                "not listed in the control list",
                "Dual-use: no",
                "controlled: N",
                "temperature-controlled container, not controlled goods"
            })
    void manyWordingsSayNotControlled(String remark) {
        assertRead(remark, Says.NOT_CONTROLLED, "");
    }

    @ParameterizedTest(name = "\"{0}\" is ambiguous: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "属于管制物项，不属于管制物项              | says both",
                "不属于管制物项，但属于两用物项 1C905.b     | says both",
                "□不属于管制物项 □属于管制物项             | says both",
                "不属于管制物项 1C905.b                   | bears a control code",
                "not controlled 1C905.b                 | bears a control code",
                "1C905.b                                | does not say",
                "合同号 1C905.b                          | does not say",
                "编码 1C905.b                            | does not say",
                "是否属于管制物项待确认                    | leaves open",
                "可能属于两用物项                         | leaves open",
                "疑似管制物项 1C905.b                     | leaves open",
                "无法判断是否两用物项                      | leaves open",
                "部分属于管制物项 1C905.b                  | leaves open",
                "属于管制物项？                           | leaves open",
                "除第2项外均不属于管制物项                  | leaves open",
                "may be controlled                      | leaves open",
                "possibly dual-use                      | leaves open",
                "whether controlled is not known        | leaves open",
                "controlled or not                      | leaves open",
                "partly controlled 1C905.b              | leaves open",
                "并非不属于管制物项                        | denies twice",
                "不属于非管制物项                         | denies twice",
                "not uncontrolled                       | denies twice",
                "未发现含有管制物项成分                     | not in words",
                "无管制编码                               | not in words",
                "管制编码：无                             | not in words",
                "never needed export control before     | not in words",
                "not only controlled                    | not in words",
                "无需两用物项出口许可证                     | license only",
                "免许可证                                | license only",
                "no export license required             | license only",
                "第1项不属于管制物项，第1项属于两用物项 1C905.b | says both",
                "第1项属于两用物项 1C905.b；第2项1C904.a.4    | does not say",
                "不属于管制物项；第2项属于两用物项 1C905.b     | says both"
            })
    void whatCanBeReadInTwoWaysIsNeverReadAsNothing(String remark, String reason) {
        RemarkStatement read = reader.read(remark);
        assertEquals(Says.AMBIGUOUS, read.says());
        assertEquals(true, read.doubt().en().contains(reason), read.doubt().en());
        assertNotNull(read.doubt().zh());
    }

    @ParameterizedTest(name = "\"{0}\" says line by line {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "第1项属于两用物项 1C905.b;第2项不属于管制物项        | 1 CONTROLLED 1C905.b, 2 NOT_CONTROLLED",
                "第1项属于两用物项1C905.b，第2项不属于管制物项        | 1 CONTROLLED 1C905.b, 2 NOT_CONTROLLED",
                "第 1 项：属于两用物项 1C905.b；其余不属于管制物项      | 1 CONTROLLED 1C905.b, rest NOT_CONTROLLED",
                "第一项属于两用物项1C905.b。第二、三项均不属于管制物项   | 1 CONTROLLED 1C905.b, 2 NOT_CONTROLLED," + " 3 NOT_CONTROLLED",
                "第1至3项属于两用物项 1C905.b；第4项非管制物项         | 1 CONTROLLED 1C905.b, 2 CONTROLLED 1C905.b,"
                        + " 3 CONTROLLED 1C905.b, 4 NOT_CONTROLLED",
                "第1项、第3项不属于管制物项；第2项属于两用物项 1C905.b   | 1 NOT_CONTROLLED, 3 NOT_CONTROLLED," + " 2 CONTROLLED 1C905.b",
                "项号1:属于两用物项 1C905.b;项号2:不属于管制物项       | 1 CONTROLLED 1C905.b, 2 NOT_CONTROLLED",
                "属于两用物项：第1项 1C905.b；第2项 1C904.a.4        | 1 CONTROLLED 1C905.b, 2 CONTROLLED 1C904.a.4",
                "属于两用物项;第1项1C905.b;第2项1C904.a.4           | 1 CONTROLLED 1C905.b, 2 CONTROLLED 1C904.a.4",
                "第十二项属于两用物项 1C905.b                       | 12 CONTROLLED 1C905.b",
                "属于两用物项1C905.b(第1项);不属于管制物项(第2项)     | 1 CONTROLLED 1C905.b, 2 NOT_CONTROLLED",
                "line 1: controlled 1C905.b; line 2: not controlled | 1 CONTROLLED 1C905.b, 2 NOT_CONTROLLED",
                "Item 1 dual-use 1C905.b, the rest not controlled   | 1 CONTROLLED 1C905.b, rest NOT_CONTROLLED",
                "Lines 1 and 2 controlled 1C905.b; line 3 uncontrolled | 1 CONTROLLED 1C905.b, 2 CONTROLLED 1C905.b,"
                        + " 3 NOT_CONTROLLED"
            })
    void linesAreSpokenOfOneByOne(String remark, String expected) {
        RemarkStatement read = reader.read(remark);
        assertNull(read.doubt(), () -> read.doubt().en());
        List<String> said = read.lines().stream()
                .map(of -> (of.line() == null ? "rest" : of.line()) + " " + of.says()
                        + (of.codes().isEmpty() ? "" : " " + String.join(" ", of.codes())))
                .toList();
        assertEquals(List.of(expected.split(", ")), said);
    }

    private void assertRead(String remark, Says says, String codes) {
        RemarkStatement read = reader.read(remark);
        assertEquals(says, read.says(), () -> String.valueOf(read.doubt()));
        assertEquals(codes.isEmpty() ? List.of() : List.of(codes.split(" ")), read.codes());
    }
}
