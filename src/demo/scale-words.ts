import type { SeededRandom } from './random.ts';

// The vocabulary of a world made for measuring: titles, texts and remarks that differ and read like real ones. Invented.

const openings = {
  SCHEME: [
    'Đề án đổi mới',
    'Đề án hoàn thiện',
    'Đề án sắp xếp lại',
    'Đề án số hóa',
    'Đề án phát triển',
    'Đề án nâng cao chất lượng',
    'Đề án phân cấp',
    'Đề án xã hội hóa',
  ],
  REPORT: [
    'Báo cáo kết quả',
    'Báo cáo tình hình',
    'Báo cáo đánh giá',
    'Báo cáo tổng kết',
    'Báo cáo sơ kết',
    'Báo cáo rà soát',
    'Báo cáo giám sát',
    'Báo cáo kiểm tra',
  ],
  OTHER: [
    'Phương án tổ chức',
    'Phương án bảo đảm',
    'Kế hoạch củng cố',
    'Quy chế quản lý',
    'Chương trình hỗ trợ',
    'Phương án khai thác',
    'Kế hoạch điều chỉnh',
    'Quy định về',
  ],
} as const;

const subjects = [
  'công tác lưu trữ điện tử',
  'dịch vụ công trực tuyến',
  'mạng lưới y tế cơ sở',
  'hệ thống cấp nước nông thôn',
  'công tác phòng cháy, chữa cháy',
  'giáo dục nghề nghiệp',
  'quản lý rừng phòng hộ',
  'nuôi trồng thủy sản',
  'thu gom và xử lý rác thải',
  'vận tải hành khách công cộng',
  'nhà ở cho người thu nhập thấp',
  'chợ và trung tâm phân phối',
  'đào tạo cán bộ cấp xã',
  'cơ sở dữ liệu đất đai',
  'công tác hòa giải ở cơ sở',
  'bảo tồn di sản',
  'an toàn thực phẩm',
  'thủy lợi nội đồng',
  'phòng, chống thiên tai',
  'quỹ phát triển khoa học',
  'chăm sóc trẻ em dưới sáu tuổi',
  'khám, chữa bệnh từ xa',
  'cảng cá và khu neo đậu',
  'chiếu sáng đô thị',
];

const scopes = [
  'giai đoạn 2025–2030',
  'tại các xã ven biển',
  'ở vùng núi',
  'tại các đơn vị sự nghiệp',
  'theo hướng tự chủ',
  'gắn với chuyển đổi số',
  'trong điều kiện nguồn lực hạn chế',
  'dựa vào cộng đồng',
  'tại khu công nghiệp',
  'cho vùng chuyên canh',
  'theo mô hình liên xã',
  'sau sắp xếp tổ chức',
  'trên địa bàn các đảo',
  'có sự tham gia của doanh nghiệp',
  'theo kết quả đầu ra',
];

const combinations = 8 * subjects.length * scopes.length;
const stride = 1_013; // prime to the number of combinations: each is met once before the first comes again

/** The n-th title of its kind; no two alike, of whatever kind, as long as there are combinations. */
export function titleOf(kind: keyof typeof openings, n: number): string {
  const at = (n * stride) % combinations;
  const opening = openings[kind][at % 8]!;
  const subject = subjects[Math.floor(at / 8) % subjects.length]!;
  const scope = scopes[Math.floor(at / (8 * subjects.length))]!;
  const again = Math.floor(n / combinations);
  return `${opening} ${subject} ${scope}${again ? ` (đợt ${again + 1})` : ''}`;
}

const articles = [
  'Phạm vi điều chỉnh',
  'Mục tiêu',
  'Nguyên tắc',
  'Nhiệm vụ trọng tâm',
  'Cơ chế tài chính',
  'Phân công trách nhiệm',
  'Giám sát và đánh giá',
  'Lộ trình',
  'Chế độ báo cáo',
  'Điều khoản chuyển tiếp',
];

const sentences: ((n: number) => string)[] = [
  (n) => `Cơ quan chủ trì ban hành kế hoạch chi tiết trong ${n} ngày làm việc kể từ ngày văn bản này được thông qua.`,
  (n) => `Tỷ lệ hồ sơ đúng hạn đạt ít nhất ${60 + (n % 40)} % vào cuối năm thứ hai.`,
  (n) => `Kinh phí thực hiện dự kiến ${n * 3} tỷ đồng, bố trí trong dự toán hằng năm của từng cơ quan.`,
  (n) => `Thí điểm tại ${n} đơn vị; chỉ mở rộng khi kết quả thí điểm được đánh giá độc lập.`,
  (n) => `Dữ liệu được cập nhật ${n} ngày một lần, có người chịu trách nhiệm và lịch sử thay đổi.`,
  (n) => `Mỗi nhiệm vụ có một cơ quan chủ trì, không quá ${1 + (n % 4)} cơ quan phối hợp.`,
  (n) => `Người dân được thông báo kết quả bằng tin nhắn trong ${n} giờ kể từ khi có quyết định.`,
  (n) => `Biên chế thực hiện lấy từ nguồn dôi dư sau sắp xếp, không vượt quá ${n} người.`,
  (n) => `Việc kiểm tra được thực hiện theo xác suất, mỗi quý ${n} đơn vị, kết quả được công khai.`,
  (n) => `Thời hạn giải quyết khiếu nại rút từ ${n + 20} ngày xuống còn ${n} ngày.`,
  (n) => `Định mức chi được điều chỉnh khi chỉ số giá tăng quá ${3 + (n % 7)} %.`,
  (n) => `Đơn vị chậm báo cáo quá ${n} ngày bị tạm dừng cấp kinh phí của quý tiếp theo.`,
  () => 'Trường hợp pháp luật có quy định khác thì thực hiện theo quy định đó.',
  () => 'Khuyến khích tổ chức, cá nhân tham gia trên cơ sở tự nguyện, công khai, minh bạch.',
];

const letters = ['a', 'b', 'c', 'd', 'đ', 'e'];

/** A text of articles, paragraphs and points, as Markdown, of about so many blocks. */
export function textOf(title: string, blocks: number, random: SeededRandom): string {
  const lines = [`# ${title} (văn bản sinh ra để đo)`];
  for (let count = 1, article = 1; count < blocks; article++) {
    lines.push(`Điều ${article}. ${articles[(article - 1) % articles.length]}`);
    const paragraphs = random.between(2, 5);
    for (let paragraph = 1; paragraph <= paragraphs; paragraph++)
      lines.push(`${paragraph}. ${random.pick(sentences)(random.between(3, 30))}`);
    const points = random.share() < 0.3 ? random.between(2, letters.length) : 0;
    for (let point = 0; point < points; point++)
      lines.push(`${letters[point]}) ${random.pick(sentences)(random.between(3, 30))}`);
    count += 1 + paragraphs + points;
  }
  return `${lines.join('\n\n')}\n`;
}

const remarks = [
  'Đề nghị nêu rõ căn cứ của con số này.',
  'Quy định này chồng lấn với thẩm quyền của cấp xã.',
  'Chưa thấy nguồn kinh phí tương ứng trong dự toán.',
  'Thời hạn quá ngắn so với khối lượng công việc thực tế.',
  'Cần đánh giá tác động đến hộ nghèo và người cao tuổi.',
  'Nên tách thành hai khoản: trách nhiệm và chế tài.',
  'Thuật ngữ chưa thống nhất với văn bản đã ban hành.',
  'Cơ quan chúng tôi nhất trí, đề nghị bổ sung mốc thời gian.',
  'Không nhất trí: việc này trùng với đề án năm trước.',
  'Đề nghị dẫn chiếu quy chuẩn thay vì ghi lại nội dung.',
  'Phải có phương án khi số liệu nền không đầy đủ.',
  'Ai chịu trách nhiệm nếu cơ quan phối hợp không trả lời?',
  'Đề nghị lùi mốc sang quý sau để kịp lấy ý kiến người dân.',
  'The wording leaves open who decides; please name the body.',
];

const replies = [
  'Cùng quan điểm.',
  'Tiếp thu, sẽ sửa trong bản hoàn thiện.',
  'Chúng tôi tính ra kết quả khác, xin gửi bảng kèm theo.',
  'Đề nghị giữ như dự thảo, lý do đã nêu tại tờ trình.',
  'Có thể chấp nhận nếu bổ sung lộ trình.',
  'Ghi nhận, sẽ làm rõ khi tổng hợp.',
  'Không nhất trí với cách hiểu này.',
  'Đã kiểm tra: số liệu đúng, nguồn là báo cáo quý trước.',
];

export const remarkOf = (random: SeededRandom): string => random.pick(remarks);
export const replyOf = (random: SeededRandom): string => random.pick(replies);
