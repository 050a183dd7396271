import type { DemoAppraisal } from './appraisal.ts';

// What was asked and answered about the drafts of the demo world, by the programme's key and the proposal's number.

const onTheScheme: DemoAppraisal = {
  leadAppraiser: 'planning',
  questions: [
    {
      text: 'Phương án trung ương vay và cấp phát lại toàn bộ cho tỉnh (khoản 3 Điều 21) có phù hợp không? Nếu không, đề nghị phương án khác.',
    },
    { text: 'Thời hạn hưởng chính sách di dời tại khoản 1 Điều 17 có bảo đảm nguyên tắc tự nguyện nêu tại Điều 16 không?' },
    { text: 'Trách nhiệm của các cơ quan tại Điều 23 đã rõ, không chồng chéo chưa?' },
    {
      text: 'Thẩm quyền chuyển mục đích sử dụng rừng phòng hộ tại Điều 12 có cần được quy định bằng luật không?',
      to: ['justice'],
    },
    { text: 'Các đồng chí có ý kiến khác về hồ sơ không?', optional: true },
  ],
  opinions: [
    {
      body: 'finance',
      signedBy: 'phuc',
      position: 'AGREE_IF_AMENDED',
      blockingText: 'Sửa khoản 3 Điều 21: tỉnh vay lại ít nhất 10 % đến hết năm 2028 và 30 % từ năm 2029, kèm phương án trả nợ.',
      comment: 'Ủy ban Tài chính ủng hộ mục tiêu của Đề án; vướng mắc chỉ ở cơ chế vốn.',
      answers: {
        1: [
          'ALTERNATIVE',
          'Cấp phát lại toàn bộ vốn vay trái với nguyên tắc chia sẻ rủi ro. Đề nghị vay lại 10 % đến hết năm 2028, 30 % từ năm 2029.',
        ],
        2: ['AGREE_WITH_COMMENT', 'Nhất trí có thời hạn để cân đối 1 460 tỷ đồng; đề nghị gia hạn hai năm cho hộ đã đăng ký.'],
        3: [
          'AGREE_WITH_COMMENT',
          'Khoản 2 Điều 23 cần tách trách nhiệm cân đối vốn đầu tư của Ủy ban Kế hoạch và chi thường xuyên của Ủy ban Tài chính.',
        ],
        5: [
          'AGREE_WITH_COMMENT',
          'Bổ sung khoảng 240 tỷ đồng chi phí vận hành trung tâm dữ liệu vùng cho sáu năm vào bảng tại khoản 2 Điều 21.',
        ],
      },
      picks: ['Cấp phát lại toàn bộ vốn vay', 'Cộng bốn nguồn đúng bằng 9 480'],
      attaches: {
        name: 'Phương án vay lại.txt',
        text: 'Vay lại 10 % đến hết năm 2028: 160 tỷ đồng. Từ năm 2029 vay lại 30 %: 480 tỷ đồng, trả trong mười lăm năm.\n',
      },
    },
    {
      body: 'social',
      signedBy: 'xuan',
      position: 'AGREE_WITH_COMMENTS',
      comment: 'Nhất trí trình Hội đồng sau khi sửa chính sách di dời.',
      answers: {
        2: [
          'DISAGREE',
          'Khoản 1 Điều 17 biến tự nguyện thành bắt buộc: hộ không kịp di dời trước ngày 31 tháng 12 năm 2028 mất mọi hỗ trợ.',
        ],
        3: ['AGREE_WITH_COMMENT', 'Nhất trí. Ủy ban Các vấn đề xã hội nhận phần di dời và ổn định dân cư.'],
      },
      sketchy: {
        reason: 'Chưa trả lời vấn đề 1 về cơ chế vốn.',
        contested: 'Cơ chế vốn không thuộc lĩnh vực của Ủy ban; đề nghị không coi là sơ sài.',
      },
    },
    {
      body: 'justice',
      passedBy: 'quan',
      position: 'AGREE_IF_AMENDED',
      blockingText: 'Bỏ thẩm quyền giao Chủ tịch tỉnh tại Điều 12, chuyển thành kiến nghị sửa luật.',
      answers: {
        1: ['NO_OBJECTION_DECLARED'],
        2: ['DISAGREE', 'Thời hạn cứng tại khoản 1 Điều 17 mâu thuẫn với nguyên tắc tự nguyện tại khoản 1 Điều 16.'],
        3: ['AGREE'],
        4: [
          'AGREE_WITH_COMMENT',
          'Có. Việc chuyển mục đích sử dụng rừng phòng hộ hạn chế quyền tài sản công, phải do luật quy định.',
        ],
      },
      picks: ['Thẩm quyền này phải được quy định bằng luật'],
      attaches: {
        name: 'Căn cứ pháp luật.csv',
        text: 'Điều,Căn cứ\n12,Luật về rừng (giả định)\n16,Luật về cư trú (giả định)\n',
      },
    },
  ],
  acknowledgedBy: ['thang'],
  delegations: [{ by: 'hoa', to: 'quan', from: '2024-06-01', until: '2024-06-30' }],
};

const onTheRegulation: DemoAppraisal = {
  questions: [
    { text: 'Thời hạn trả lời tại Điều 13 có khả thi với cơ quan của các đồng chí không?' },
    { text: 'Quy định về phạm vi xem góp ý tại Điều 12 đã bảo đảm bí mật nội bộ của từng cơ quan chưa?' },
  ],
  opinions: [
    {
      body: 'planning',
      signedBy: 'thang',
      position: 'AGREE_WITH_COMMENTS',
      comment: 'Nhất trí với dự thảo Quy chế.',
      answers: {
        1: [
          'AGREE_WITH_COMMENT',
          'Khả thi nếu hồ sơ đến đủ; đề nghị thời hạn tại Điều 13 tính từ khi Văn phòng kiểm tra xong theo Điều 9.',
        ],
        2: ['AGREE'],
      },
      reconfirmed: true,
    },
    {
      body: 'finance',
      signedBy: 'phuc',
      position: 'AGREE',
      answers: { 1: ['AGREE'], 2: ['NO_OBJECTION_DECLARED'] },
    },
    {
      body: 'interior',
      answers: { 1: ['DISAGREE', 'Năm ngày làm việc không đủ cho dự thảo trên năm mươi trang.'] },
    },
  ],
};

const onPublicAssets: DemoAppraisal = {
  questions: [
    { text: 'Thời hạn sáu tháng cho kiểm kê và định giá lại có đủ không?' },
    { text: 'Tỷ lệ phân chia nguồn thu 50 – 30 – 20 có hợp lý không?' },
    { text: 'Phân cấp quyết định cho thuê đến năm năm có rủi ro gì?' },
  ],
  opinions: [
    {
      body: 'planning',
      signedBy: 'thang',
      position: 'AGREE_IF_AMENDED',
      blockingText: 'Kéo dài thời hạn kiểm kê và định giá lại từ sáu tháng thành chín tháng, chia hai đợt.',
      answers: {
        1: ['DISAGREE', 'Sáu tháng là quá ngắn với đơn vị có trên một trăm cơ sở; đề nghị chín tháng, chia hai đợt.'],
        2: ['AGREE'],
        3: ['AGREE_WITH_COMMENT', 'Rủi ro lớn nhất là giá khởi điểm; đề nghị định giá độc lập khi thời hạn thuê từ ba năm.'],
      },
    },
    {
      body: 'justice',
      signedBy: 'hoa',
      position: 'AGREE_WITH_COMMENTS',
      answers: {
        1: ['NO_OBJECTION_DECLARED'],
        2: ['OUT_OF_REMIT', 'Việc phân chia nguồn thu thuộc thẩm quyền của Ủy ban Tài chính.'],
        3: ['AGREE_WITH_COMMENT', 'Cần dẫn chiếu quy định xử lý trách nhiệm của người quyết định có lợi ích liên quan.'],
      },
    },
    {
      body: 'social',
      signedBy: 'xuan',
      position: 'AGREE',
      comment: 'Nhất trí.',
      answers: {},
      sketchy: { reason: 'Không trả lời vấn đề nào trong ba vấn đề được hỏi.' },
    },
  ],
};

/** Two opinions without anything to hold on to, in a round in which nobody saw the other. */
const onTollRoads: DemoAppraisal = {
  mode: 'AT_CLOSE',
  questions: [
    { text: 'Số liệu tiết kiệm chi phí 0,97 % tại Phần II đã đủ tin cậy để kết luận chưa?' },
    { text: 'Có nên mở rộng thu phí không dừng cho mọi tuyến trong năm tới không?' },
  ],
  opinions: [
    {
      body: 'science',
      signedBy: 'tri',
      position: 'AGREE_WITH_COMMENTS',
      answers: {
        1: ['AGREE_WITH_COMMENT', 'Chưa: 2,3 % số giao dịch không đối chiếu được đã loại khỏi mẫu mà không nêu tiêu chí.'],
        2: ['AGREE_WITH_COMMENT', 'Nên, sau khi có số liệu của bốn tuyến hiện nay theo từng trạm.'],
      },
    },
    {
      body: 'justice',
      signedBy: 'hoa',
      position: 'AGREE_WITH_COMMENTS',
      answers: {
        1: ['AGREE_WITH_COMMENT', 'Cơ bản nhất trí, đề nghị cơ quan chủ trì nghiên cứu hoàn thiện.'],
        2: ['AGREE_WITH_COMMENT', 'Cơ bản nhất trí, đề nghị cơ quan chủ trì nghiên cứu hoàn thiện.'],
      },
    },
  ],
};

const onTheForeignActs: DemoAppraisal = {
  mode: 'OPEN',
  questions: [{ text: 'Kinh nghiệm nào trong báo cáo có thể áp dụng ngay?' }],
  opinions: [],
  acknowledgedBy: ['hoa'],
};

export const demoAppraisals: Record<string, Record<number, DemoAppraisal>> = {
  '2023': { 2: onTollRoads },
  '2024': { 2: onPublicAssets, 5: onTheRegulation, 7: onTheScheme, 12: onTheForeignActs },
};
