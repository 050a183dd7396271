import { Stance } from '../appraisal/opinions/opinion.rules.ts';
import type { SeededRandom } from './random.ts';

// What the rounds of a world made for measuring ask, and what bodies answer. Invented; every answer has a figure of its own.

interface Asked {
  text: (article: string) => string;
  remarks: ((article: string, n: number) => string)[];
}

const asked: Asked[] = [
  {
    text: (article) => `Phạm vi và đối tượng nêu tại ${article} đã đầy đủ, rõ ràng chưa?`,
    remarks: [
      (article, n) => `Đề nghị bổ sung vào ${article} ${n} đơn vị sự nghiệp mới sáp nhập, vì phạm vi hiện nay chưa tính đến.`,
      (article, n) =>
        `Đối tượng tại ${article} nên loại trừ các tổ chức dưới ${n} người, do các tổ chức này không có bộ máy riêng.`,
    ],
  },
  {
    text: (article) => `Nguồn lực để thực hiện ${article} có bảo đảm không, lấy từ đâu?`,
    remarks: [
      (article, n) => `Kinh phí cho ${article} còn thiếu khoảng ${n} tỷ đồng so với dự toán đã phân bổ; đề nghị ghi rõ nguồn bù.`,
      (article, n) => `Đề nghị lấy từ nguồn tiết kiệm chi của ${n} chương trình đã kết thúc, không tăng dự toán cho ${article}.`,
    ],
  },
  {
    text: (article) => `Thời hạn nêu tại ${article} có khả thi không?`,
    remarks: [
      (article, n) =>
        `Thời hạn tại ${article} nên kéo dài thêm ${n} ngày làm việc, vì phải lấy ý kiến các xã trước khi ban hành.`,
      (article, n) => `Đề nghị chia ${article} thành hai mốc, mốc đầu sau ${n} ngày kể từ khi văn bản có hiệu lực.`,
    ],
  },
  {
    text: (article) => `Phân công tại ${article} có chồng chéo với nhiệm vụ của cơ quan không?`,
    remarks: [
      (article, n) => `Nhiệm vụ tại ${article} trùng với ${n} nhiệm vụ cơ quan đang thực hiện; đề nghị giao một đầu mối.`,
      (article, n) => `Đề nghị ${article} ghi cơ quan phối hợp trả lời trong ${n} ngày, quá hạn coi như nhất trí.`,
    ],
  },
  {
    text: (article) => `Có cần thí điểm trước khi thực hiện ${article} không, trong bao lâu?`,
    remarks: [
      (article, n) => `Nên thí điểm ${article} tại ${n} đơn vị trong mười hai tháng, vì chưa có số liệu nền để đánh giá.`,
      (article, n) => `Không cần thí điểm ${article}: đã có ${n} đơn vị làm theo cách này và có báo cáo tổng kết.`,
    ],
  },
];

const sketchy = ['Cơ bản nhất trí với dự thảo.', 'Đề nghị nghiên cứu thêm cho phù hợp với thực tế.', 'Không nhất trí.'];
const sketchyShare = 0.03;
const stances = [
  ...[Stance.AGREE, Stance.AGREE, Stance.AGREE, Stance.AGREE_WITH_COMMENT, Stance.AGREE_WITH_COMMENT],
  ...[Stance.AGREE_WITH_COMMENT, Stance.DISAGREE, Stance.ALTERNATIVE, Stance.NO_OBJECTION_DECLARED],
];
const withText = [Stance.AGREE_WITH_COMMENT, Stance.DISAGREE, Stance.ALTERNATIVE];

export interface ScaleQuestion {
  text: string;
  answer: (random: SeededRandom) => { stance: Stance; text: string | null };
}

/** Three to five questions, each about an article of the draft. */
export function questionsAbout(articles: readonly string[], random: SeededRandom): ScaleQuestion[] {
  return random.pickSome(asked, random.between(3, asked.length)).map(({ text, remarks }) => {
    const article = random.pick(articles);
    return {
      text: text(article),
      answer: (by) => {
        const stance = by.pick(stances);
        if (!withText.includes(stance)) return { stance, text: null };
        return { stance, text: by.share() < sketchyShare ? by.pick(sketchy) : by.pick(remarks)(article, by.between(5, 900)) };
      },
    };
  });
}

/** What must change, for those who do not agree as it stands. */
export const blockingTextOf = (article: string, n: number): string =>
  `Chỉ nhất trí khi ${article} có phương án kinh phí cho ${n} đơn vị thực hiện và nêu rõ cơ quan chịu trách nhiệm.`;
